package dev.chaoxin.digest.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A filed issue, as far as it is compared with a new one.
 *
 * @param originalId the original it was last read from
 * @param file the name of that original
 * @param newspaperKey the folded name of the newspaper
 */
record FiledIssue(
    long id,
    long originalId,
    String file,
    Optional<String> newspaperKey,
    Optional<LocalDate> pressDate,
    List<FiledArticle> articles) {

  FiledIssue {
    articles = List.copyOf(articles);
  }

  /** An article of a filed issue. */
  record FiledArticle(long id, OptionalInt page, ArticleShingles shingles) {}

  /**
   * Pairs each new article with the filed article that it is another reading of.
   *
   * @return one element per new article; each filed article occurs at most once
   */
  static List<Optional<FiledArticle>> matchArticles(
      List<FiledArticle> filed, List<ArticleShingles> newArticles) {
    boolean[] matched = new boolean[filed.size()];
    List<Optional<FiledArticle>> matches = new ArrayList<>();
    for (ArticleShingles shingles : newArticles) {
      Optional<Integer> match =
          firstFree(filed, matched, a -> a.shingles().letters().equals(shingles.letters()))
              .or(() -> firstFree(filed, matched, a -> a.shingles().isNearDuplicate(shingles)));
      match.ifPresent(i -> matched[i] = true);
      matches.add(match.map(filed::get));
    }
    return matches;
  }

  private static Optional<Integer> firstFree(
      List<FiledArticle> filed, boolean[] matched, Predicate<FiledArticle> condition) {
    return IntStream.range(0, filed.size())
        .filter(i -> !matched[i] && condition.test(filed.get(i)))
        .boxed()
        .findFirst();
  }
}
