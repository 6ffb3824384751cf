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
 * The realistic population. Its articles are made of runs of one to three sentences from sample
 * issues, 850 characters on average; 15 % of the content words are replaced by others of the same
 * part of speech, drawn by their frequency in the dictionary, and all names of persons by others.
 * Its topics are four words frequent in the samples, then dictionary words (45 %), substrings of
 * the samples (15 %), persons (20 %) and pairs of nouns (20 %).
 */
final class SampleTexts {

  private static final String SURNAMES = "陈林黄张李王吴刘蔡杨许郑谢郭洪曾邱廖赖周叶苏庄吕江何萧罗高潘";
  private static final int GIVEN_NAME_CHARACTERS = 80;
  private static final int FREQUENT_TOPICS = 4;

  /** Rarer words are not followed. */
  private static final int MIN_FREQUENCY = 5;

  private final Random random = new Random(20250311);
  private final List<List<Term>> sentences = new ArrayList<>();
  private final List<String> dictionary = new ArrayList<>();
  private final List<String> nouns = new ArrayList<>();
  private final Map<Nature, NavigableMap<Long, String>> byPartOfSpeech = new HashMap<>();
  private final List<String> given = new ArrayList<>();

  private SampleTexts(Path seeds) throws IOException {
    for (String word : DictionaryTexts.words()) {
      CoreDictionary.Attribute attribute = CoreDictionary.get(word);
      if (attribute == null) {
        continue;
      }
      if (attribute.totalFrequency >= MIN_FREQUENCY) {
        dictionary.add(word);
      }
      if (attribute.nature[0] == Nature.n) {
        nouns.add(word);
      }
      NavigableMap<Long, String> candidates =
          byPartOfSpeech.computeIfAbsent(
              attribute.nature[0], any -> new TreeMap<>(Map.of(0L, word)));
      candidates.put(candidates.lastKey() + 1 + attribute.totalFrequency, word);
    }
    while (given.size() < GIVEN_NAME_CHARACTERS) {
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
        text.append(vary(sentence)).append('。');
      }
    }
    String headline = vary(pick(sentences));
    return new PopulationTexts.ArticleText(
        headline.substring(0, Math.min(headline.length(), 20)),
        text.substring(0, Math.min(text.length(), 2_000)));
  }

  private String vary(List<Term> sentence) {
    StringBuilder text = new StringBuilder();
    for (Term term : sentence) {
      NavigableMap<Long, String> candidates = byPartOfSpeech.get(term.nature);
      if (term.nature == Nature.nr) {
        text.append(person());
      } else if (term.word.length() > 1 && candidates != null && random.nextInt(100) < 15) {
        text.append(
            candidates
                .ceilingEntry((long) (random.nextDouble() * candidates.lastKey()))
                .getValue());
      } else {
        text.append(term.word);
      }
    }
    return text.toString();
  }

  private List<String> topics() {
    Set<String> topics = new LinkedHashSet<>();
    while (topics.size() < PopulationTexts.TOPICS) {
      String words = topics.size() < FREQUENT_TOPICS ? longWord() : words();
      if (Topic.parse(words) instanceof TopicParseResult.Parsed read) {
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
      return substring(2 + random.nextInt(4));
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

  private String substring(int length) {
    StringBuilder sentence = new StringBuilder();
    pick(sentences).forEach(term -> sentence.append(term.word));
    int start = random.nextInt(Math.max(1, sentence.length() - length));
    return sentence.substring(start, Math.min(sentence.length(), start + length));
  }

  /** One of about 200,000 names. */
  private String person() {
    return SURNAMES.charAt(random.nextInt(SURNAMES.length())) + pick(given) + pick(given);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
