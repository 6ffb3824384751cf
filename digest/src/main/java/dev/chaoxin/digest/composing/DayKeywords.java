package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.indexing.IssueKeywords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keywords of a day's articles together, and those that rise against earlier issues.
 *
 * @param about the day's keywords, best first
 * @param rising those that were rare in earlier issues; empty if there were none
 */
public record DayKeywords(List<String> about, List<String> rising) {

  private static final int MAX_KEYWORDS = 8;

  /** The number of earlier issues compared with: a quarter of a year for a daily paper. */
  private static final int ISSUES_BEFORE = 90;

  public DayKeywords {
    about = List.copyOf(about);
    rising = List.copyOf(rising);
  }

  /**
   * The keywords of articles of one day.
   *
   * @param day their press date; without one there are no earlier issues
   */
  public static DayKeywords of(
      Archive archive, List<ArchivedArticle> articles, Optional<LocalDate> day) {
    List<ArticleIndex> indexes = articles.stream().map(ArchivedArticle::index).toList();
    Map<String, Integer> earlier = new HashMap<>();
    int read = 0;
    if (day.isPresent()) {
      for (ArchivedIssue issue : archive.issuesBefore(day.get(), ISSUES_BEFORE)) {
        for (ArchivedArticle each : archive.articlesIn(issue.label().id())) {
          Set<String> words = new HashSet<>();
          each.index().keywords().forEach(keyword -> words.add(keyword.text()));
          words.forEach(word -> earlier.merge(word, 1, Integer::sum));
          read++;
        }
      }
    }
    List<IssueKeywords.Entry> rising =
        read == 0
            ? List.of()
            : IssueKeywords.rising(indexes, read, word -> earlier.getOrDefault(word, 0));
    return new DayKeywords(texts(IssueKeywords.of(indexes)), texts(rising));
  }

  private static List<String> texts(List<IssueKeywords.Entry> entries) {
    return entries.stream().limit(MAX_KEYWORDS).map(IssueKeywords.Entry::text).toList();
  }
}
