package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.source.Characters;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the article that a jump continues when both parts are in one file (下转, 上接). */
final class JumpContinuations {

  private JumpContinuations() {}

  /**
   * The article that jumped to this page.
   *
   * @param articles the articles that jumped and lack their continuation, in order
   * @param from the page on which the text began, according to the note
   * @param here the page the note is on, if known
   * @param headline the headline above the note; may be blank
   */
  static Optional<PartialArticle> find(
      Collection<PartialArticle> articles, int from, OptionalInt here, String headline) {
    PartialArticle best = null;
    double most = 0;
    for (PartialArticle article : articles) {
      double score = 1;
      score += article.page().isPresent() && article.page().getAsInt() == from ? 1 : 0;
      score += here.isPresent() && article.jump().equals(here) ? 1 : 0;
      score += 3 * sharedCharacters(headline, article.headline());
      if (score > most) {
        best = article;
        most = score;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The share of the characters of one headline that occur in the other. */
  private static double sharedCharacters(String a, String b) {
    int same = 0;
    int all = 0;
    for (int i = 0; i < a.length(); i++) {
      if (Characters.isHan(a.charAt(i))) {
        all++;
        same += b.indexOf(a.charAt(i)) >= 0 ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) same / all;
  }
}
