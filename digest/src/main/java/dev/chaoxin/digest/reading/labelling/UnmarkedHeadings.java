package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.TextLine;
import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.LineHint;
import java.util.List;

/** Finds the short lines without any mark that stand between a finished text and the next one. */
final class UnmarkedHeadings {

  private static final int LONGEST_RUN = 3;
  private static final double WIDEST = 20;
  private static final double WIDEST_BANNER = 12;
  private static final double TEXT = 30;
  private static final double SENTENCE = 14;

  private UnmarkedHeadings() {}

  /** Adds what such lines show to the cues of the lines; more than three of them are verse. */
  static void mark(PageLines galley, long[] cues) {
    List<PageLine> lines = galley.lines();
    for (int k = 1; k + 1 < lines.size(); k++) {
      if (over(lines, cues, k)) {
        cues[k] |= LineFeature.SET_APART.bit() | LineFeature.TIGHT_BELOW.bit();
        cues[k] &= ~LineFeature.CLAUSES.bit(); // its place says more than a comma in it
      }
    }
    int i = 1;
    while (i < lines.size()) {
      int end = i;
      while (end < lines.size() && bare(lines.get(end), cues[end])) {
        end++;
      }
      boolean run = end > i && end - i <= LONGEST_RUN && end < lines.size();
      if (run && finished(lines.get(i - 1)) && text(lines.get(end))) {
        mark(lines, cues, i, end);
      }
      i = Math.max(end, i) + 1;
    }
  }

  private static void mark(List<PageLine> lines, long[] cues, int from, int end) {
    for (int i = from; i < end; i++) {
      cues[i] |= LineFeature.SET_APART.bit();
      boolean above = i > from && lines.get(i).gap() == 0;
      boolean below = i + 1 < end && lines.get(i + 1).gap() == 0;
      if (above) {
        cues[i] |= LineFeature.SECOND_OF_TWO.bit();
      }
      boolean piece = i + 2 < end && lines.get(i + 2).gap() == 0; // 004:102 over a headline of two
      if (!above && !below && piece && Characters.width(lines.get(i).key()) <= WIDEST_BANNER) {
        cues[i] |= LineFeature.OVER_A_PIECE.bit();
      }
    }
  }

  /** A line by itself between a finished paragraph and one that stands in, on a wrapped page. */
  private static boolean over(List<PageLine> lines, long[] cues, int i) {
    return (cues[i]
                & (LineFeature.WRAPPED.bit() | LineFeature.MARKED.bit() | LineFeature.NAMES.bit()))
            == 0
        && (cues[i + 1] & LineFeature.WRAPPED.bit()) != 0
        && (cues[i - 1] & LineFeature.WRAPPED.bit()) != 0
        && lines.get(i + 1).indented()
        && !lines.get(i).indented()
        && lines.get(i).gap() == 0
        && Characters.width(lines.get(i).key()) <= WIDEST
        && !Characters.endsSentence(lines.get(i).key())
        && finished(lines.get(i - 1));
  }

  private static boolean bare(PageLine line, long cues) {
    long other =
        LineFeature.SCRAP.bit()
            | LineFeature.BARE.bit()
            | LineFeature.MARKED.bit()
            | LineFeature.BOLD.bit()
            | LineFeature.NAMES.bit()
            | LineFeature.CREDIT_OPENS.bit()
            | LineFeature.WRAPPED.bit()
            | LineFeature.ROW.bit();
    return (cues & other) == 0
        && line.hint() == LineHint.NONE
        && line.length() <= 2 * WIDEST
        && Characters.width(line.key()) <= WIDEST
        && !Characters.holdsAny(line.key(), "。!?…,;:");
  }

  private static boolean finished(PageLine line) {
    return line.level() == 0 && TextLine.endsSentence(line);
  }

  private static boolean text(PageLine line) {
    boolean sentence = line.length() >= SENTENCE && Characters.endsSentence(line.key());
    return line.level() == 0 && (line.length() >= TEXT || sentence);
  }
}
