package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.source.Characters;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the piece that a text goes on with when both parts stand in one file (下转, 上接). */
final class JumpContinuations {

  private JumpContinuations() {}

  /**
   * The piece that jumped to this page.
   *
   * @param articles the pieces that jumped and wait for their rest, in order
   * @param from the page the note says the text began on
   * @param here the page the note stands on, when known
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

  /** Which share of the characters of a headline stands in the other. */
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
