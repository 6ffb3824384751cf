package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.TextLine;

/** What can be seen between two neighbouring lines. */
enum LinePairFeatures {
  /** No blank line stands between them. */
  TIGHT,
  /** The upper one stops inside a sentence. */
  UNFINISHED,
  /** The upper one ends a sentence. */
  FINISHED,
  /** The upper one ends with names or a note, as a whole piece does. */
  ENDED,
  /** The lower one is set in larger type. */
  LARGER,
  /** The lower one is set in smaller type. */
  SMALLER,
  /** Both carry a mark of the same level. */
  LEVEL,
  /** Only the lower one carries a heading mark. */
  MARK_APPEARS,
  /** Only the upper one carries a heading mark. */
  MARK_ENDS,
  /** Both are set alike and are about as long as each other, close together. */
  ALIKE,
  /** The upper one carries a mark and stops at a comma or colon. */
  COMMA,
  /** The lower one is much shorter. */
  SHORTER,
  /** The lower one is much longer. */
  LONGER;

  static long between(PageLines galley, PageLine upper, PageLine lower) {
    long links = 0;
    links |= bit(TIGHT, lower.gap() == 0 && galley.loose());
    boolean ends = TextLine.endsSentence(upper);
    links |= bit(ends ? FINISHED : UNFINISHED, true);
    links |= bit(ENDED, ends && TextLine.endsPiece(upper));
    int a = upper.level();
    int b = lower.level();
    links |= bit(LARGER, a > 0 && b > 0 && b < a);
    links |= bit(SMALLER, a > 0 && b > a);
    links |= bit(LEVEL, a > 0 && a == b);
    links |= bit(MARK_APPEARS, a == 0 && b > 0);
    links |= bit(MARK_ENDS, a > 0 && b == 0);
    links |=
        bit(ALIKE, a == b && lower.gap() == 0 && Math.abs(upper.length() - lower.length()) <= 1);
    links |= bit(COMMA, a > 0 && (upper.key().endsWith(",") || upper.key().endsWith(":")));
    links |= bit(SHORTER, lower.length() * 2 <= upper.length());
    links |= bit(LONGER, lower.length() > upper.length() * 2);
    return links;
  }

  private static long bit(LinePairFeatures link, boolean seen) {
    return seen ? link.bit() : 0;
  }

  // The order of the links is the order of the bits in the set two lines' links make.
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }
}
