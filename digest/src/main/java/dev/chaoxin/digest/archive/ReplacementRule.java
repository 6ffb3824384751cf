package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Issue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether a file that came is a correction of an issue on the shelf, or another page.
 *
 * <p>Several pages of one paper and day may come as separate files, and every download may be
 * called {@code index.txt}; so neither the press date nor the name alone decides:
 *
 * <ul>
 *   <li>same paper, same press date: a correction when the name is the same (unless both say which
 *       pages they hold, and those differ), or when it holds more than half of the filed text;
 *   <li>paper or press date differ: only when the name is the same and it holds more than half of
 *       the filed text (the day itself was misread);
 *   <li>paper or press date unknown: when it holds more than half of the filed text, or when
 *       nothing could be read under that name before.
 * </ul>
 *
 * The share is measured on the filed text: one page that came again does not wipe the whole issue.
 */
final class ReplacementRule {

  private static final double MIN_SHARE = 0.5;

  private final String file;
  private final Optional<String> newspaperKey;
  private final Optional<LocalDate> pressDate;
  private final List<Article> articles;
  private final List<ArticleShingles> shingles;

  ReplacementRule(
      String file, Optional<String> paperKey, Issue issue, List<ArticleShingles> likenesses) {
    this.file = file;
    this.newspaperKey = paperKey;
    this.pressDate = issue.masthead().pressDate();
    this.articles = issue.articles();
    this.shingles = likenesses;
  }

  /** Whether the new reading takes the place of the filed one. */
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

  /** How much of the filed text the new reading holds, from 0 to 1. */
  private double share(FiledIssue filed) {
    long all = filed.articles().stream().mapToLong(a -> a.shingles().length()).sum();
    long held =
        FiledIssue.matchArticles(filed.articles(), shingles).stream()
            .flatMap(Optional::stream)
            .mapToLong(a -> a.shingles().length())
            .sum();
    return all == 0 ? 0 : (double) held / all;
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
