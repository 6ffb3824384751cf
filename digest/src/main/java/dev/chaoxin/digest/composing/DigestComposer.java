package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.EditorMarks;
import dev.chaoxin.digest.matching.PreparedArticles;
import dev.chaoxin.digest.matching.SubjectCatalogue;
import dev.chaoxin.subscriptions.Subscriber;
import java.time.LocalDate;
import java.util.List;

/**
 * The make-up editor: from the day's articles and a reader's topics to that reader's digest. Pure:
 * the same articles and topics give the same digest.
 */
public final class DigestComposer {

  private final SubjectCatalogue catalogue;

  /** A make-up editor who knows the subjects that come with the program. */
  public DigestComposer() {
    this(SubjectCatalogue.builtIn());
  }

  /** A make-up editor who knows these subjects. */
  public DigestComposer(SubjectCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * A reader's digest: ranked, a story once, at most so many articles a topic and in all as the
   * reader chose.
   *
   * @param news the articles to choose from, in the order of the paper
   * @param day the reader's own day
   * @param marks what the editor wants first, or nowhere
   */
  public Digest compose(
      Subscriber subscriber, List<ArchivedArticle> news, LocalDate day, EditorMarks marks) {
    return BatchDigestComposer.of(news, day, new PreparedArticles(catalogue), marks)
        .compose(subscriber);
  }
}
