package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.TextLineParts;
import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Adds features that only show in a run of similar lines: table rows, briefs and crossheads. */
final class LineRuns {

  private static final Pattern CELLS = Pattern.compile("\\s+");

  /** A table has at least this many rows. */
  private static final int MIN_ROWS = 3;

  private static final int MAX_ROW_LENGTH = 60;
  private static final int MAX_CROSSHEAD_WIDTH = 14;

  /** The crossheads of an article differ in length by at most this much. */
  private static final int MAX_LENGTH_DIFFERENCE = 4;

  private LineRuns() {}

  /** Adds the features that runs of lines show. */
  static void addFeatures(PageLines page, long[] features) {
    rows(page.lines(), features);
    briefs(features);
    crossheads(page.lines(), features);
  }

  /** Numbered lines below a section label are its briefs. */
  private static void briefs(long[] features) {
    boolean under = false;
    for (int i = 0; i < features.length; i++) {
      boolean numbered = (features[i] & LineFeature.STARTS_WITH_NUMBER.bit()) != 0;
      if ((features[i] & LineFeature.SECTION_WORDS.bit()) != 0) {
        under =
            i + 1 < features.length
                && (features[i + 1] & LineFeature.STARTS_WITH_NUMBER.bit()) != 0;
      } else if ((features[i] & LineFeature.HEADING_MARK.bit()) != 0) {
        under = false;
      } else if (under && numbered) {
        features[i] |= LineFeature.STARTS_WITH_BULLET.bit();
      }
    }
  }

  /** Consecutive lines with equal numbers of cells, with a digit in each but the first. */
  private static void rows(List<PageLine> lines, long[] features) {
    int i = 0;
    while (i < lines.size()) {
      int cells = cells(lines.get(i), features[i]);
      int end = i + 1;
      while (cells > 1
          && end < lines.size()
          && cells(lines.get(end), features[end]) == cells
          && hasDigit(lines.get(end))) {
        end++;
      }
      if (end - i >= MIN_ROWS) {
        for (int row = i; row < end; row++) {
          features[row] |= LineFeature.TABLE_ROW.bit();
        }
      }
      i = end;
    }
  }

  private static int cells(PageLine line, long features) {
    long other =
        LineFeature.HEADING_MARK.bit()
            | LineFeature.NAMES.bit()
            | LineFeature.ENDS_SENTENCE.bit()
            | LineFeature.MASTHEAD_FIELDS.bit()
            | LineFeature.EDITORS.bit()
            | LineFeature.STARTS_WITH_PAGE.bit()
            | LineFeature.CAPTION_WORDS.bit();
    return (features & other) != 0 || line.length() > MAX_ROW_LENGTH || line.folded().endsWith("版")
        ? 0
        : CELLS.split(line.folded().strip(), -1).length;
  }

  private static boolean hasDigit(PageLine line) {
    return line.folded().chars().anyMatch(c -> Characters.isDigit((char) c));
  }

  /**
   * Crossheads marked like headlines: two or more consecutive headings of one level, or unmarked
   * lines set apart, short and of similar length, inside an article with a byline, whose own text
   * has none.
   */
  private static void crossheads(List<PageLine> lines, long[] features) {
    List<Integer> run = new ArrayList<>();
    boolean signed = false;
    for (int i = 0; i < lines.size(); i++) {
      if ((features[i] & (LineFeature.HEADING_MARK.bit() | LineFeature.SET_APART.bit())) == 0) {
        continue;
      }
      boolean plain = signed && couldBeCrosshead(lines, features, i);
      if (plain && (run.isEmpty() || alike(lines.get(run.get(0)), lines.get(i)))) {
        run.add(i);
        continue;
      }
      endRun(run, features);
      signed = isSigned(features[i]) || (i + 1 < lines.size() && isSigned(features[i + 1]));
      signed |=
          i + 2 < lines.size()
              && (features[i + 1] & LineFeature.STARTS_WITH_DASH.bit()) != 0
              && isSigned(features[i + 2]);
    }
    endRun(run, features);
  }

  private static void endRun(List<Integer> run, long[] features) {
    if (run.size() > 1) {
      run.forEach(i -> features[i] |= LineFeature.DEEP_HEADING_MARK.bit());
    }
    run.clear();
  }

  private static boolean isSigned(long features) {
    return (features
            & (LineFeature.NAMES.bit()
                | LineFeature.NAMES_WITHOUT_ROLE.bit()
                | LineFeature.STARTS_WITH_DATELINE.bit()))
        != 0;
  }

  private static boolean couldBeCrosshead(List<PageLine> lines, long[] features, int i) {
    PageLine line = lines.get(i);
    if (i == 0 || i + 1 >= lines.size() || Characters.width(line.folded()) > MAX_CROSSHEAD_WIDTH) {
      return false;
    }
    PageLine above = lines.get(i - 1);
    long label =
        LineFeature.SECTION_WORDS.bit()
            | LineFeature.NOTICE_WORDS.bit()
            | LineFeature.INDEX_LABEL_WORDS.bit();
    long below =
        LineFeature.HEADING_MARK.bit()
            | LineFeature.STARTS_WITH_BULLET.bit()
            | LineFeature.CAPTION_WORDS.bit()
            | LineFeature.BOLD.bit();
    return (features[i] & label) == 0
        && above.headingLevel() == 0
        && TextLineParts.endsSentence(above)
        && !TextLineParts.endsArticle(above)
        && (features[i - 1] & LineFeature.NAMES.bit()) == 0
        && (features[i + 1] & below) == 0
        && !isSigned(features[i + 1])
        && (features[i + 1]
                & (LineFeature.LONG.bit()
                    | LineFeature.ENDS_SENTENCE.bit()
                    | LineFeature.CLAUSES.bit()))
            != 0;
  }

  private static boolean alike(PageLine a, PageLine b) {
    return a.headingLevel() == b.headingLevel()
        && Math.abs(a.length() - b.length()) <= MAX_LENGTH_DIFFERENCE;
  }
}
