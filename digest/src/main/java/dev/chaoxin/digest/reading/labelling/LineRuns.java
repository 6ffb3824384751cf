package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.TextLine;
import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds lines that show what they are only in a run of their like: rows, and crossheads. */
final class LineRuns {

  private static final Pattern CELLS = Pattern.compile("\\s+");

  /** Fewer lines alike are no table. */
  private static final int FEWEST_ROWS = 3;

  private static final int WIDEST_ROW = 60;
  private static final int WIDEST_CROSSHEAD = 14;

  /** Crossheads of one report are about as long as each other. */
  private static final int ALIKE = 4;

  private LineRuns() {}

  /** Adds what runs of lines show to the cues of the lines. */
  static void mark(PageLines galley, long[] cues) {
    rows(galley.lines(), cues);
    briefs(cues);
    crossheads(galley.lines(), cues);
  }

  /** Numbered pieces below the label of a section are its briefs. */
  private static void briefs(long[] cues) {
    boolean under = false;
    for (int i = 0; i < cues.length; i++) {
      boolean numbered = (cues[i] & LineFeature.NUMBERED.bit()) != 0;
      if ((cues[i] & LineFeature.SECTION_WORDS.bit()) != 0) {
        under = i + 1 < cues.length && (cues[i + 1] & LineFeature.NUMBERED.bit()) != 0;
      } else if ((cues[i] & LineFeature.MARKED.bit()) != 0) {
        under = false;
      } else if (under && numbered) {
        cues[i] |= LineFeature.BULLET.bit();
      }
    }
  }

  /** Lines of as many cells, with a figure in each but the first. */
  private static void rows(List<PageLine> lines, long[] cues) {
    int i = 0;
    while (i < lines.size()) {
      int cells = cells(lines.get(i), cues[i]);
      int end = i + 1;
      while (cells > 1
          && end < lines.size()
          && cells(lines.get(end), cues[end]) == cells
          && figure(lines.get(end))) {
        end++;
      }
      if (end - i >= FEWEST_ROWS) {
        for (int row = i; row < end; row++) {
          cues[row] |= LineFeature.ROW.bit();
        }
      }
      i = end;
    }
  }

  private static int cells(PageLine line, long cues) {
    long other =
        LineFeature.MARKED.bit()
            | LineFeature.NAMES.bit()
            | LineFeature.ENDS_SENTENCE.bit()
            | LineFeature.MASTHEAD_FIELDS.bit()
            | LineFeature.EDITORS.bit()
            | LineFeature.PAGE_AHEAD.bit()
            | LineFeature.CAPTION_WORDS.bit();
    return (cues & other) != 0 || line.length() > WIDEST_ROW || line.key().endsWith("版")
        ? 0
        : CELLS.split(line.key().strip(), -1).length;
  }

  private static boolean figure(PageLine line) {
    return line.key().chars().anyMatch(c -> Characters.isDigit((char) c));
  }

  /**
   * Headings of one level, or lines set apart without a mark, two or more in a row, short and
   * alike, over text that no reporter's name opens, below a report that one does: they are
   * crossheads though marked like headlines.
   */
  private static void crossheads(List<PageLine> lines, long[] cues) {
    List<Integer> run = new ArrayList<>();
    boolean signed = false;
    for (int i = 0; i < lines.size(); i++) {
      if ((cues[i] & (LineFeature.MARKED.bit() | LineFeature.SET_APART.bit())) == 0) {
        continue;
      }
      boolean plain = signed && plain(lines, cues, i);
      if (plain && (run.isEmpty() || alike(lines.get(run.get(0)), lines.get(i)))) {
        run.add(i);
        continue;
      }
      close(run, cues);
      signed = signs(cues[i]) || (i + 1 < lines.size() && signs(cues[i + 1]));
      signed |=
          i + 2 < lines.size() && (cues[i + 1] & LineFeature.DASH.bit()) != 0 && signs(cues[i + 2]);
    }
    close(run, cues);
  }

  private static void close(List<Integer> run, long[] cues) {
    if (run.size() > 1) {
      run.forEach(i -> cues[i] |= LineFeature.DEEP.bit());
    }
    run.clear();
  }

  private static boolean signs(long cues) {
    return (cues
            & (LineFeature.NAMES.bit()
                | LineFeature.BARE_NAMES.bit()
                | LineFeature.CREDIT_OPENS.bit()))
        != 0;
  }

  private static boolean plain(List<PageLine> lines, long[] cues, int i) {
    PageLine line = lines.get(i);
    if (i == 0 || i + 1 >= lines.size() || Characters.width(line.key()) > WIDEST_CROSSHEAD) {
      return false;
    }
    PageLine above = lines.get(i - 1);
    long label =
        LineFeature.SECTION_WORDS.bit()
            | LineFeature.NOTICE_WORDS.bit()
            | LineFeature.INDEX_WORD.bit();
    long below =
        LineFeature.MARKED.bit()
            | LineFeature.BULLET.bit()
            | LineFeature.CAPTION_WORDS.bit()
            | LineFeature.BOLD.bit();
    return (cues[i] & label) == 0
        && above.level() == 0
        && TextLine.endsSentence(above)
        && !TextLine.endsPiece(above)
        && (cues[i - 1] & LineFeature.NAMES.bit()) == 0
        && (cues[i + 1] & below) == 0
        && !signs(cues[i + 1])
        && (cues[i + 1]
                & (LineFeature.LONG.bit()
                    | LineFeature.ENDS_SENTENCE.bit()
                    | LineFeature.CLAUSES.bit()))
            != 0;
  }

  private static boolean alike(PageLine a, PageLine b) {
    return a.level() == b.level() && Math.abs(a.length() - b.length()) <= ALIKE;
  }
}
