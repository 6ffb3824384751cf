package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.EditorMarks;
import dev.chaoxin.digest.matching.PreparedArticles;
import dev.chaoxin.digest.matching.SubjectCatalogue;
import dev.chaoxin.subscriptions.Subscriber;
import java.time.LocalDate;
import java.util.List;

/**
 * Composes one reader's digest from the day's articles. Pure: the same articles and topics give the
 * same digest.
 */
public final class DigestComposer {

  private final SubjectCatalogue catalogue;

  /** With the built-in subjects. */
  public DigestComposer() {
    this(SubjectCatalogue.builtIn());
  }

  /** With these subjects. */
  public DigestComposer(SubjectCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The reader's digest: ranked, each story once, within the reader's limits per topic and overall.
   *
   * @param news the articles to choose from, in the order of the paper
   * @param day the day in the reader's time zone
   * @param marks the articles an editor pinned or hid
   */
  public Digest compose(
      Subscriber subscriber, List<ArchivedArticle> news, LocalDate day, EditorMarks marks) {
    return BatchDigestComposer.of(news, day, new PreparedArticles(catalogue), marks)
        .compose(subscriber);
  }
}
