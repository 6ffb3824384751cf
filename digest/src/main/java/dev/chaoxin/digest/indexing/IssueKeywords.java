package dev.chaoxin.digest.indexing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Aggregates the keywords of all articles of an issue, or of all issues of a day. */
public final class IssueKeywords {

  /** The weight of each further article with the same keyword, relative to the one before. */
  private static final double DECAY = 0.7;

  private IssueKeywords() {}

  /**
   * A keyword of a day.
   *
   * @param text the word
   * @param kind what it names
   * @param articles the number of articles it is a keyword of
   * @param weight comparable within one day only
   */
  public record Entry(String text, Keyword.Kind kind, int articles, double weight) {}

  /** The day's keywords by descending weight, ties in code point order. */
  public static List<Entry> of(List<ArticleIndex> day) {
    return rank(day, entry -> 1.0);
  }

  /**
   * The day's keywords that are more frequent than in the archive before, in the same order.
   *
   * @param earlierArticles the number of articles in the archive before
   * @param earlier the number of those that have a word as keyword
   */
  public static List<Entry> rising(
      List<ArticleIndex> day, long earlierArticles, ToIntFunction<String> earlier) {
    return rank(
        day,
        entry -> {
          // add-one-half smoothing, so that a small archive proves little
          double now = (entry.articles() + 0.5) / (day.size() + 1.0);
          double before = (earlier.applyAsInt(entry.text()) + 0.5) / (earlierArticles + 1.0);
          return Math.max(0, Math.log(now / before));
        });
  }

  private static List<Entry> rank(List<ArticleIndex> day, ToDoubleFunction<Entry> factor) {
    Map<String, Entry> entries = new HashMap<>();
    for (ArticleIndex article : day) {
      Set<String> seen = new HashSet<>();
      for (Keyword keyword : article.keywords()) {
        if (seen.add(keyword.text())) {
          entries.merge(
              keyword.text(),
              new Entry(keyword.text(), keyword.kind(), 1, keyword.weight()),
              IssueKeywords::merge);
        }
      }
    }
    return entries.values().stream()
        .map(e -> new Entry(e.text(), e.kind(), e.articles(), e.weight() * factor.applyAsDouble(e)))
        .filter(entry -> entry.weight() > 0)
        .sorted(Comparator.comparingDouble(Entry::weight).reversed().thenComparing(Entry::text))
        .toList();
  }

  private static Entry merge(Entry one, Entry other) {
    double heavier = Math.max(one.weight(), other.weight());
    double lighter = Math.min(one.weight(), other.weight());
    return new Entry(
        one.text(),
        one.kind(),
        one.articles() + other.articles(),
        heavier + lighter * Math.pow(DECAY, one.articles()));
  }
}
