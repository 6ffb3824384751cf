package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.TextLineParts;
import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.LineHint;
import java.util.List;

/** Finds short unmarked lines between a complete paragraph and the next text. */
final class UnmarkedHeadings {

  private static final int MAX_RUN = 3;
  private static final double MAX_WIDTH = 20;
  private static final double MAX_BANNER_WIDTH = 12;
  private static final double MIN_TEXT_LENGTH = 30;
  private static final double MIN_SENTENCE_LENGTH = 14;

  private UnmarkedHeadings() {}

  /** Adds the features of such lines; more than three in a row are verse. */
  static void addFeatures(PageLines page, long[] features) {
    List<PageLine> lines = page.lines();
    for (int k = 1; k + 1 < lines.size(); k++) {
      if (standsAloneOnWrappedPage(lines, features, k)) {
        features[k] |= LineFeature.SET_APART.bit() | LineFeature.TIGHT_BELOW.bit();
        features[k] &= ~LineFeature.CLAUSES.bit(); // its position says more than a comma in it
      }
    }
    int i = 1;
    while (i < lines.size()) {
      int end = i;
      while (end < lines.size() && isUnmarked(lines.get(end), features[end])) {
        end++;
      }
      boolean run = end > i && end - i <= MAX_RUN && end < lines.size();
      if (run && isFinished(lines.get(i - 1)) && isText(lines.get(end))) {
        addFeatures(lines, features, i, end);
      }
      i = Math.max(end, i) + 1;
    }
  }

  private static void addFeatures(List<PageLine> lines, long[] features, int from, int end) {
    for (int i = from; i < end; i++) {
      features[i] |= LineFeature.SET_APART.bit();
      boolean above = i > from && lines.get(i).blankLinesAbove() == 0;
      boolean below = i + 1 < end && lines.get(i + 1).blankLinesAbove() == 0;
      if (above) {
        features[i] |= LineFeature.SECOND_OF_TWO.bit();
      }
      // above a headline on two lines (004:102, page picture-story)
      boolean twoBelow = i + 2 < end && lines.get(i + 2).blankLinesAbove() == 0;
      if (!above
          && !below
          && twoBelow
          && Characters.width(lines.get(i).folded()) <= MAX_BANNER_WIDTH) {
        features[i] |= LineFeature.ABOVE_TWO.bit();
      }
    }
  }

  /** Whether a line is alone between a complete paragraph and an indented one on a wrapped page. */
  private static boolean standsAloneOnWrappedPage(List<PageLine> lines, long[] features, int i) {
    return (features[i]
                & (LineFeature.WRAPPED.bit()
                    | LineFeature.HEADING_MARK.bit()
                    | LineFeature.NAMES.bit()))
            == 0
        && (features[i + 1] & LineFeature.WRAPPED.bit()) != 0
        && (features[i - 1] & LineFeature.WRAPPED.bit()) != 0
        && lines.get(i + 1).isIndented()
        && !lines.get(i).isIndented()
        && lines.get(i).blankLinesAbove() == 0
        && Characters.width(lines.get(i).folded()) <= MAX_WIDTH
        && !Characters.endsSentence(lines.get(i).folded())
        && isFinished(lines.get(i - 1));
  }

  private static boolean isUnmarked(PageLine line, long features) {
    long other =
        LineFeature.ORNAMENT.bit()
            | LineFeature.UNMARKED.bit()
            | LineFeature.HEADING_MARK.bit()
            | LineFeature.BOLD.bit()
            | LineFeature.NAMES.bit()
            | LineFeature.STARTS_WITH_DATELINE.bit()
            | LineFeature.WRAPPED.bit()
            | LineFeature.TABLE_ROW.bit();
    return (features & other) == 0
        && line.hint() == LineHint.NONE
        && line.length() <= 2 * MAX_WIDTH
        && Characters.width(line.folded()) <= MAX_WIDTH
        && !Characters.containsAny(line.folded(), "。!?…,;:");
  }

  private static boolean isFinished(PageLine line) {
    return line.headingLevel() == 0 && TextLineParts.endsSentence(line);
  }

  private static boolean isText(PageLine line) {
    boolean sentence =
        line.length() >= MIN_SENTENCE_LENGTH && Characters.endsSentence(line.folded());
    return line.headingLevel() == 0 && (line.length() >= MIN_TEXT_LENGTH || sentence);
  }
}
