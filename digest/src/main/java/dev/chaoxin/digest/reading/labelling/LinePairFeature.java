package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.TextLineParts;

/** What can be seen between two neighbouring lines. */
enum LinePairFeature {
  /** There is no blank line between them. */
  CLOSELY_SET,
  /** The upper line stops in mid-sentence. */
  UNFINISHED,
  /** The upper line ends a sentence. */
  FINISHED,
  /** The upper line ends with a byline or a reference, as a complete article does. */
  ARTICLE_ENDS,
  /** The lower line is in larger type. */
  LARGER,
  /** The lower line is in smaller type. */
  SMALLER,
  /** Both have heading marks of the same level. */
  SAME_LEVEL,
  /** Only the lower line has a heading mark. */
  MARK_APPEARS,
  /** Only the upper line has a heading mark. */
  MARK_DISAPPEARS,
  /** Both have the same level and about the same length, without a blank line between them. */
  ALIKE,
  /** The upper line has a heading mark and ends with a comma or colon. */
  COMMA,
  /** The lower line is much shorter. */
  SHORTER,
  /** The lower line is much longer. */
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

  // The ordinal is the bit position in a pair's feature set.
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }
}
