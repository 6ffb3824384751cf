package dev.chaoxin.digest.matching;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.common.Term;
import dev.chaoxin.digest.indexing.words.WordBoundaries;
import dev.chaoxin.subscriptions.topics.FoldedText;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Articles and topics for measuring: sentences of the sample issues, one word in six of them
 * another of the dictionary; topics from the dictionary, from stretches of the text, from names and
 * from pairs of words, every tenth of several terms; some 100, 400 and 600 of 10,000, 100,000 and
 * 1,000,000 are in an article. The same at every run.
 */
final class BenchmarkTexts {

  private static final String SURNAMES = "陈林黄张李王吴刘蔡杨许郑谢郭洪曾邱廖赖周叶苏庄吕江何萧罗高潘";
  private static final String WORDS = "document-frequencies.tsv.gz";
  private static final int LENGTH = 880;

  /** After this many topics, most are names or compounds that few articles contain. */
  private static final int USUAL_TOPICS = 60_000;

  /** The percentage of later topics that are like the first ones. */
  private static final int USUAL_LATER = 5;

  private final Random random = new Random(20250317);
  private final List<String> dictionary = new ArrayList<>();
  private final List<String> articles = new ArrayList<>();

  BenchmarkTexts(Path seeds, int count) throws IOException {
    try (BufferedReader words =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(WordBoundaries.class.getResourceAsStream(WORDS)),
                StandardCharsets.UTF_8))) {
      words
          .lines()
          .map(line -> line.split("\t", -1)[0])
          .filter(word -> word.length() > 1 && word.length() < 5)
          .filter(word -> word.codePoints().allMatch(Character::isIdeographic))
          .forEach(dictionary::add);
    }
    List<List<String>> sentences = sentences(seeds);
    for (int i = 0; i < count; i++) {
      articles.add(article(sentences));
    }
  }

  List<String> articles() {
    return articles;
  }

  /**
   * Different topics, nine of ten plain; the first ones are the same however many are asked for.
   */
  List<Topic> topics(int count) {
    Random choice = new Random(7);
    Map<String, Topic> topics = new LinkedHashMap<>();
    while (topics.size() < count) {
      boolean usual = topics.size() < USUAL_TOPICS || choice.nextInt(100) < USUAL_LATER;
      String words = words(choice, usual);
      if (choice.nextInt(10) == 0) {
        words += (choice.nextBoolean() ? " " : " -") + words(choice, usual);
      }
      if (Topic.parse(words) instanceof TopicParseResult.Parsed read) {
        topics.putIfAbsent(read.topic().normalForm(), read.topic());
      }
    }
    return List.copyOf(topics.values());
  }

  private String words(Random choice, boolean usual) {
    int kind = usual ? choice.nextInt(100) : 60 + choice.nextInt(40);
    if (kind < 45) {
      return pick(dictionary, choice);
    }
    if (kind < 60) {
      String article = pick(articles, choice);
      int length = 2 + choice.nextInt(4);
      int start = choice.nextInt(article.length() - length);
      return article.substring(start, start + length);
    }
    if (kind < 80) {
      return SURNAMES.charAt(choice.nextInt(SURNAMES.length()))
          + pick(dictionary, choice).substring(0, 1)
          + pick(dictionary, choice).substring(1, 2);
    }
    return pick(dictionary, choice) + pick(dictionary, choice);
  }

  private String article(List<List<String>> sentences) {
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      for (String word : pick(sentences, random)) {
        text.append(word.length() > 1 && random.nextInt(6) == 0 ? pick(dictionary, random) : word);
      }
      text.append('。');
    }
    return FoldedText.of(text.toString()).text();
  }

  private static List<List<String>> sentences(Path seeds) throws IOException {
    List<List<String>> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        for (String sentence : FoldedText.of(Files.readString(file)).text().split("[。!?]", -1)) {
          if (sentence.length() > 10) {
            sentences.add(HanLP.segment(sentence).stream().map((Term term) -> term.word).toList());
          }
        }
      }
    }
    return sentences;
  }

  private static <T> T pick(List<T> of, Random choice) {
    return of.get(choice.nextInt(of.size()));
  }
}
