package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.TextLineParts;

/** What can be seen between two neighbouring lines. */
enum LinePairFeature {
  /** No blank line stands between them. */
  CLOSELY_SET,
  /** The upper one stops inside a sentence. */
  UNFINISHED,
  /** The upper one ends a sentence. */
  FINISHED,
  /** The upper one ends with names or a note, as a whole piece does. */
  ARTICLE_ENDS,
  /** The lower one is set in larger type. */
  LARGER,
  /** The lower one is set in smaller type. */
  SMALLER,
  /** Both carry a mark of the same level. */
  SAME_LEVEL,
  /** Only the lower one carries a heading mark. */
  MARK_APPEARS,
  /** Only the upper one carries a heading mark. */
  MARK_DISAPPEARS,
  /** Both are set alike and are about as long as each other, close together. */
  ALIKE,
  /** The upper one carries a mark and stops at a comma or colon. */
  COMMA,
  /** The lower one is much shorter. */
  SHORTER,
  /** The lower one is much longer. */
  LONGER;

  static long between(PageLines page, PageLine upper, PageLine lower) {
    long features = 0;
    features |= bit(CLOSELY_SET, lower.blankLinesAbove() == 0 && page.isLooselySet());
    boolean ends = TextLineParts.endsSentence(upper);
    features |= bit(ends ? FINISHED : UNFINISHED, true);
    features |= bit(ARTICLE_ENDS, ends && TextLineParts.endsArticle(upper));
    int a = upper.headingLevel();
    int b = lower.headingLevel();
    features |= bit(LARGER, a > 0 && b > 0 && b < a);
    features |= bit(SMALLER, a > 0 && b > a);
    features |= bit(SAME_LEVEL, a > 0 && a == b);
    features |= bit(MARK_APPEARS, a == 0 && b > 0);
    features |= bit(MARK_DISAPPEARS, a > 0 && b == 0);
    features |=
        bit(
            ALIKE,
            a == b
                && lower.blankLinesAbove() == 0
                && Math.abs(upper.length() - lower.length()) <= 1);
    features |= bit(COMMA, a > 0 && (upper.folded().endsWith(",") || upper.folded().endsWith(":")));
    features |= bit(SHORTER, lower.length() * 2 <= upper.length());
    features |= bit(LONGER, lower.length() > upper.length() * 2);
    return features;
  }

  private static long bit(LinePairFeature feature, boolean seen) {
    return seen ? feature.bit() : 0;
  }

  // The order of the features is the order of the bits in the set two lines' features make.
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }
}
