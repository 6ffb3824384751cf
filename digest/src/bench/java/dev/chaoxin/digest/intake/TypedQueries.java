package dev.chaoxin.digest.intake;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Queries that a person looking for one article might type: pairs of its names, topics, places,
 * figures and headline fragments. Deterministic per article.
 */
final class TypedQueries {

  static final int AS_TYPED = 6;
  static final int WITH_TYPO = 4;

  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.]{1,7}[\\p{IsHan}]{1,3}");
  private static final Pattern PART = Pattern.compile("[\\p{IsHan}A-Za-z0-9]{2,}");

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final List<String> headlineFragments = new ArrayList<>();
  private final String letters;

  private TypedQueries(ArchivedArticle article) {
    String text = article.title() + "\n" + article.article().body();
    random = new Random(article.title().hashCode());
    for (Keyword keyword : article.index().keywords()) {
      if (keyword.text().length() > 1) {
        words.add(keyword.text());
      }
    }
    Matcher figure = FIGURE.matcher(article.article().body());
    while (figure.find() && words.size() < 16) {
      words.add(figure.group());
    }
    Matcher part = PART.matcher(article.title());
    while (part.find()) {
      String run = part.group();
      int start = random.nextInt(Math.max(1, run.length() - 4));
      headlineFragments.add(run.substring(start, Math.min(run.length(), start + 4)));
    }
    letters = text.replaceAll("[^\\p{IsHan}]", "");
  }

  /** Queries of two words as printed in the article; none if it has too few. */
  static List<String> asTyped(ArchivedArticle article) {
    return new TypedQueries(article).pairs(AS_TYPED).toList();
  }

  /** The same with one character replaced by another. */
  static List<String> withTypo(ArchivedArticle article) {
    TypedQueries queries = new TypedQueries(article);
    return queries.pairs(AS_TYPED + WITH_TYPO).skip(AS_TYPED).map(queries::typo).toList();
  }

  private Stream<String> pairs(int count) {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i < 20 * count && pairs.size() < count && words.size() > 2; i++) {
      String one = words.get(random.nextInt(words.size()));
      List<String> others =
          headlineFragments.isEmpty() || random.nextInt(3) > 0 ? words : headlineFragments;
      String other = others.get(random.nextInt(others.size()));
      if (!one.contains(other) && !other.contains(one)) {
        pairs.add(one + " " + other);
      }
    }
    return pairs.stream();
  }

  private String typo(String query) {
    StringBuilder changed = new StringBuilder(query);
    int at = random.nextInt(query.length());
    while (query.charAt(at) == ' ') {
      at = random.nextInt(query.length());
    }
    char wrong = letters.charAt(random.nextInt(letters.length()));
    changed.setCharAt(at, Character.isDigit(query.charAt(at)) ? digit() : wrong);
    return changed.toString();
  }

  private char digit() {
    return (char) ('0' + random.nextInt(10));
  }
}
