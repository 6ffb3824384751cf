package dev.chaoxin.digest.indexing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * What the day is about: the keywords of the articles of an issue, or of a day's issues, together.
 */
public final class IssueKeywords {

  /** Of the articles that have a word as keyword, each further one counts so much less. */
  private static final double DECAY = 0.7;

  private IssueKeywords() {}

  /**
   * A keyword of a day.
   *
   * @param text the word
   * @param kind what it names
   * @param articles in how many of the day's articles it is a keyword
   * @param weight comparable within one day, the first is the heaviest
   */
  public record Entry(String text, Keyword.Kind kind, int articles, double weight) {}

  /** The day's keywords, heaviest first, ties in the order of code points. */
  public static List<Entry> of(List<ArticleIndex> day) {
    return rank(day, entry -> 1.0);
  }

  /**
   * What rises: the day's keywords that the archive has seldom had.
   *
   * @param earlierArticles how many articles the archive held before
   * @param earlier in how many of them a word was a keyword
   */
  public static List<Entry> rising(
      List<ArticleIndex> day, long earlierArticles, ToIntFunction<String> earlier) {
    return rank(
        day,
        entry -> {
          // half an article is added to either side, so that a small archive proves little
          double now = (entry.articles() + 0.5) / (day.size() + 1.0);
          double before = (earlier.applyAsInt(entry.text()) + 0.5) / (earlierArticles + 1.0);
          return Math.max(0, Math.log(now / before));
        });
  }

  private static List<Entry> rank(List<ArticleIndex> day, ToDoubleFunction<Entry> factor) {
    Map<String, Entry> entries = new HashMap<>();
    for (ArticleIndex card : day) {
      Set<String> once = new HashSet<>();
      for (Keyword keyword : card.keywords()) {
        if (once.add(keyword.text())) {
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
