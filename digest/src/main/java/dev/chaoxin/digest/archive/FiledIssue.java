package dev.chaoxin.digest.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * An issue on the shelf that a new file may be a correction of.
 *
 * @param id its number
 * @param originalId the file it is read from today
 * @param file the name of that file
 * @param newspaperKey the folded name of the paper
 * @param pressDate the day printed on it
 * @param articles in order
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

  /** One of its articles. */
  record FiledArticle(long id, Instant arrivedAt, OptionalInt page, ArticleShingles shingles) {}

  /** Pairs each new article with the filed one it is a reading of; each filed one at most once. */
  static List<Optional<FiledArticle>> matchArticles(
      List<FiledArticle> filed, List<ArticleShingles> read) {
    boolean[] taken = new boolean[filed.size()];
    List<Optional<FiledArticle>> successors = new ArrayList<>();
    for (ArticleShingles likeness : read) {
      Optional<Integer> match =
          firstFree(filed, taken, a -> a.shingles().letters().equals(likeness.letters()))
              .or(() -> firstFree(filed, taken, a -> a.shingles().isNearDuplicate(likeness)));
      match.ifPresent(i -> taken[i] = true);
      successors.add(match.map(filed::get));
    }
    return successors;
  }

  private static Optional<Integer> firstFree(
      List<FiledArticle> filed,
      boolean[] taken,
      java.util.function.Predicate<FiledArticle> wanted) {
    return IntStream.range(0, filed.size())
        .filter(i -> !taken[i] && wanted.test(filed.get(i)))
        .boxed()
        .findFirst();
  }
}
