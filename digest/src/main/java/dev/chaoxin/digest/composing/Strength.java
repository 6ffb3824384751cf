package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.subscriptions.Folding;
import java.util.List;

/** How well an article matches words that stand in it: a headline says more than a mention. */
final class Strength {

  private static final int HEADLINE = 60;
  private static final int FIRST_KEYWORD = 40;
  private static final int MENTION = 6;
  private static final int MENTIONS = 5;

  private Strength() {}

  /**
   * The points of one term.
   *
   * @param term folded
   * @return 0 when it does not stand in the article
   */
  static int of(String term, Edition edition, int ordinal) {
    int mentions = mentions(term, edition.body(ordinal));
    boolean inHeadline = edition.headline(ordinal).contains(term);
    if (mentions == 0 && !inHeadline) {
      return 0;
    }
    return (inHeadline ? HEADLINE : 0)
        + mentions * MENTION
        + keyword(term, edition.article(ordinal).index().keywords());
  }

  private static int mentions(String term, String body) {
    int mentions = 0;
    for (int at = body.indexOf(term); at >= 0 && mentions < MENTIONS; mentions++) {
      at = body.indexOf(term, at + 1);
    }
    return mentions;
  }

  private static int keyword(String term, List<Keyword> keywords) {
    for (Keyword keyword : keywords) {
      if (Folding.fold(keyword.text()).equals(term)) {
        return (int) Math.round(FIRST_KEYWORD * keyword.weight() / keywords.get(0).weight());
      }
    }
    return 0;
  }
}
