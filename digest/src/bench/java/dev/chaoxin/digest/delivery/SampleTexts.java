package dev.chaoxin.digest.delivery;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.common.Term;
import dev.chaoxin.subscriptions.topics.FoldedText;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A town like ours: its articles are runs of one to three sentences of sample issues, 15 % of the
 * words of content exchanged for others of their class, as often as the dictionary says they are
 * used, and the people in them others; 850 characters on average. What is followed: four things
 * much in the news, then words of the dictionary (45 %), stretches of the samples (15 %), people
 * (20 %), pairs of nouns (20 %).
 */
final class SampleTexts {

  private static final String SURNAMES = "陈林黄张李王吴刘蔡杨许郑谢郭洪曾邱廖赖周叶苏庄吕江何萧罗高潘";
  private static final int GIVEN = 80;
  private static final int IN_THE_NEWS = 4;

  /** Words that are hardly ever used are nobody's topic. */
  private static final int IN_USE = 5;

  private final Random random = new Random(20250311);
  private final List<List<Term>> sentences = new ArrayList<>();
  private final List<String> dictionary = new ArrayList<>();
  private final List<String> nouns = new ArrayList<>();
  private final Map<Nature, NavigableMap<Long, String>> classes = new HashMap<>();
  private final List<String> given = new ArrayList<>();

  private SampleTexts(Path seeds) throws IOException {
    for (String word : DictionaryTexts.words()) {
      CoreDictionary.Attribute known = CoreDictionary.get(word);
      if (known == null) {
        continue;
      }
      if (known.totalFrequency >= IN_USE) {
        dictionary.add(word);
      }
      if (known.nature[0] == Nature.n) {
        nouns.add(word);
      }
      NavigableMap<Long, String> alike =
          classes.computeIfAbsent(known.nature[0], any -> new TreeMap<>(Map.of(0L, word)));
      alike.put(alike.lastKey() + 1 + known.totalFrequency, word);
    }
    while (given.size() < GIVEN) {
      given.add(pick(dictionary).substring(0, 1));
    }
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        for (String sentence : FoldedText.of(Files.readString(file)).text().split("[。!?]", -1)) {
          if (sentence.length() > 10) {
            sentences.add(HanLP.segment(sentence));
          }
        }
      }
    }
  }

  static PopulationTexts read(Path seeds) throws IOException {
    SampleTexts texts = new SampleTexts(seeds);
    List<PopulationTexts.ArticleText> articles = new ArrayList<>();
    while (articles.size() < PopulationTexts.ARTICLES) {
      articles.add(texts.article());
    }
    return new PopulationTexts(texts.topics(), articles);
  }

  private PopulationTexts.ArticleText article() {
    int length = 300 + random.nextInt(950);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int first = random.nextInt(sentences.size());
      int last = Math.min(sentences.size() - 1, first + random.nextInt(3));
      for (List<Term> sentence : sentences.subList(first, last + 1)) {
        text.append(varied(sentence)).append('。');
      }
    }
    String headline = varied(pick(sentences));
    return new PopulationTexts.ArticleText(
        headline.substring(0, Math.min(headline.length(), 20)),
        text.substring(0, Math.min(text.length(), 2_000)));
  }

  private String varied(List<Term> sentence) {
    StringBuilder text = new StringBuilder();
    for (Term term : sentence) {
      NavigableMap<Long, String> alike = classes.get(term.nature);
      if (term.nature == Nature.nr) {
        text.append(person());
      } else if (term.word.length() > 1 && alike != null && random.nextInt(100) < 15) {
        text.append(alike.ceilingEntry((long) (random.nextDouble() * alike.lastKey())).getValue());
      } else {
        text.append(term.word);
      }
    }
    return text.toString();
  }

  private List<String> topics() {
    Set<String> topics = new LinkedHashSet<>();
    while (topics.size() < PopulationTexts.TOPICS) {
      String words = topics.size() < IN_THE_NEWS ? longWord() : words();
      if (Topic.parse(words) instanceof TopicParseResult.Read read) {
        topics.add(read.topic().normalForm());
      }
    }
    return List.copyOf(topics);
  }

  private String words() {
    int kind = random.nextInt(100);
    if (kind < 45) {
      return pick(dictionary);
    }
    if (kind < 60) {
      return stretch(2 + random.nextInt(4));
    }
    return kind < 80 ? person() : pick(nouns) + pick(nouns);
  }

  private String longWord() {
    while (true) {
      String word = pick(pick(sentences)).word;
      if (word.length() > 2 && word.codePoints().allMatch(Character::isIdeographic)) {
        return word;
      }
    }
  }

  private String stretch(int length) {
    StringBuilder sentence = new StringBuilder();
    pick(sentences).forEach(term -> sentence.append(term.word));
    int start = random.nextInt(Math.max(1, sentence.length() - length));
    return sentence.substring(start, Math.min(sentence.length(), start + length));
  }

  /** One of some 200,000. */
  private String person() {
    return SURNAMES.charAt(random.nextInt(SURNAMES.length())) + pick(given) + pick(given);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
