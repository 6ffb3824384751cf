package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Issue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether a newly read issue corrects a filed one or stands beside it.
 *
 * <p>The pages of one issue may arrive as separate files, and every download may be called {@code
 * index.txt}, so neither press date nor file name is enough:
 *
 * <ul>
 *   <li>same newspaper and press date: a correction if the file name is the same (unless both give
 *       page numbers and none is in common), or if it contains more than half of the filed text;
 *   <li>different newspaper or press date: a correction only if the file name is the same and it
 *       contains more than half of the filed text (the date was misread);
 *   <li>newspaper or press date unknown: a correction if it contains more than half of the filed
 *       text, or if nothing could be read from the file of that name before.
 * </ul>
 *
 * The share is relative to the filed text, so that one page sent again does not replace the whole
 * issue.
 */
final class ReplacementRule {

  private static final double MIN_SHARE = 0.5;

  private final String file;
  private final Optional<String> newspaperKey;
  private final Optional<LocalDate> pressDate;
  private final List<Article> articles;
  private final List<ArticleShingles> shingles;

  ReplacementRule(
      String file, Optional<String> paperKey, Issue issue, List<ArticleShingles> shingles) {
    this.file = file;
    this.newspaperKey = paperKey;
    this.pressDate = issue.masthead().pressDate();
    this.articles = issue.articles();
    this.shingles = shingles;
  }

  /** Whether the new issue replaces the filed one. */
  boolean replaces(FiledIssue filed) {
    boolean sameName = filed.file().equals(file);
    if (differ(filed.newspaperKey(), newspaperKey) || differ(filed.pressDate(), pressDate)) {
      return sameName && share(filed) > MIN_SHARE;
    }
    boolean sameIssue =
        filed.newspaperKey().isPresent()
            && filed.newspaperKey().equals(newspaperKey)
            && filed.pressDate().isPresent()
            && filed.pressDate().equals(pressDate);
    if (sameIssue && sameName && !holdsOtherPages(filed)) {
      return true;
    }
    return share(filed) > MIN_SHARE || (sameName && filed.articles().isEmpty());
  }

  /** The share of the filed text that the new issue contains, from 0 to 1. */
  private double share(FiledIssue filed) {
    long total = filed.articles().stream().mapToLong(a -> a.shingles().length()).sum();
    long contained =
        FiledIssue.matchArticles(filed.articles(), shingles).stream()
            .flatMap(Optional::stream)
            .mapToLong(a -> a.shingles().length())
            .sum();
    return total == 0 ? 0 : (double) contained / total;
  }

  private boolean holdsOtherPages(FiledIssue filed) {
    Set<Integer> before =
        filed.articles().stream()
            .flatMap(a -> a.page().stream().boxed())
            .collect(Collectors.toSet());
    Set<Integer> now =
        articles.stream().flatMap(a -> a.page().stream().boxed()).collect(Collectors.toSet());
    return !before.isEmpty() && !now.isEmpty() && before.stream().noneMatch(now::contains);
  }

  private static <T> boolean differ(Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }
}
