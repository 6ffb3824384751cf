package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.indexing.words.WordBoundaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * The harder population: topics and articles consist of dictionary words only. Every fourth of the
 * rarer words occurs in the day's articles, so that hardly two readers get the same digest.
 */
final class DictionaryTexts {

  private static final int WORDS_PER_ARTICLE = 100;
  private static final int FILLER_LENGTH = 5;
  private static final int FILLER_WORDS = 300;

  /** One in this many of the rarer words occurs in a day's articles. */
  private static final int PRINTED_ONE_IN = 4;

  private static final String DICTIONARY = "document-frequencies.tsv.gz";

  private final Random random = new Random(20250311);
  private final List<String> words = new ArrayList<>();
  private final List<String> filler = new ArrayList<>();
  private final ZipfDistribution printed =
      new ZipfDistribution(PopulationTexts.TOPICS, 300, random);

  private DictionaryTexts() throws IOException {
    List<String> all = new ArrayList<>(words());
    Collections.shuffle(all, random);
    words.addAll(all.subList(0, PopulationTexts.TOPICS));
    filler.addAll(all.subList(PopulationTexts.TOPICS, PopulationTexts.TOPICS + FILLER_WORDS));
  }

  /** The words of two to four Chinese characters in the table of document frequencies. */
  static List<String> words() throws IOException {
    try (BufferedReader dictionary =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(WordBoundaries.class.getResourceAsStream(DICTIONARY)),
                StandardCharsets.UTF_8))) {
      return dictionary
          .lines()
          .map(line -> line.split("\t", -1)[0])
          .filter(word -> word.length() > 1 && word.length() < 5)
          .filter(word -> word.codePoints().allMatch(Character::isIdeographic))
          .toList();
    }
  }

  static PopulationTexts read() throws IOException {
    DictionaryTexts texts = new DictionaryTexts();
    List<PopulationTexts.ArticleText> articles = new ArrayList<>();
    while (articles.size() < PopulationTexts.ARTICLES) {
      articles.add(texts.article());
    }
    return new PopulationTexts(texts.words, articles);
  }

  private String word() {
    int rank = printed.draw();
    return words.get(rank < 1_000 ? rank : rank - rank % PRINTED_ONE_IN);
  }

  private PopulationTexts.ArticleText article() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < WORDS_PER_ARTICLE; i++) {
      body.append(word());
      for (int end = body.length() + FILLER_LENGTH; body.length() < end; ) {
        body.append(filler.get(random.nextInt(filler.size())));
      }
      body.append(i % 8 == 7 ? '。' : '，');
    }
    return new PopulationTexts.ArticleText(word() + "与" + word(), body.toString());
  }
}
