package dev.chaoxin.digest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds lines that show what they are only in a run of their like: rows, and crossheads. */
final class PageRuns {

  private static final Pattern CELLS = Pattern.compile("\\s+");

  /** Fewer lines alike are no table. */
  private static final int FEWEST_ROWS = 3;

  private static final int WIDEST_ROW = 60;
  private static final int WIDEST_CROSSHEAD = 14;

  /** Crossheads of one report are about as long as each other. */
  private static final int ALIKE = 4;

  private PageRuns() {}

  /** Adds what runs of lines show to the cues of the lines. */
  static void mark(Galley galley, long[] cues) {
    rows(galley.lines(), cues);
    briefs(cues);
    crossheads(galley.lines(), cues);
  }

  /** Numbered pieces below the label of a section are its briefs. */
  private static void briefs(long[] cues) {
    boolean under = false;
    for (int i = 0; i < cues.length; i++) {
      boolean numbered = (cues[i] & Cue.NUMBERED.bit()) != 0;
      if ((cues[i] & Cue.SECTION_WORDS.bit()) != 0) {
        under = i + 1 < cues.length && (cues[i + 1] & Cue.NUMBERED.bit()) != 0;
      } else if ((cues[i] & Cue.MARKED.bit()) != 0) {
        under = false;
      } else if (under && numbered) {
        cues[i] |= Cue.BULLET.bit();
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
          cues[row] |= Cue.ROW.bit();
        }
      }
      i = end;
    }
  }

  private static int cells(PageLine line, long cues) {
    long other =
        Cue.MARKED.bit()
            | Cue.NAMES.bit()
            | Cue.ENDS_SENTENCE.bit()
            | Cue.MASTHEAD_FIELDS.bit()
            | Cue.EDITORS.bit()
            | Cue.PAGE_AHEAD.bit()
            | Cue.CAPTION_WORDS.bit();
    return (cues & other) != 0 || line.length() > WIDEST_ROW || line.key().endsWith("版")
        ? 0
        : CELLS.split(line.key().strip(), -1).length;
  }

  private static boolean figure(PageLine line) {
    return line.key().chars().anyMatch(c -> Glyphs.isDigit((char) c));
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
      if ((cues[i] & (Cue.MARKED.bit() | Cue.SET_APART.bit())) == 0) {
        continue;
      }
      boolean plain = signed && plain(lines, cues, i);
      if (plain && (run.isEmpty() || alike(lines.get(run.get(0)), lines.get(i)))) {
        run.add(i);
        continue;
      }
      close(run, cues);
      signed = signs(cues[i]) || (i + 1 < lines.size() && signs(cues[i + 1]));
      signed |= i + 2 < lines.size() && (cues[i + 1] & Cue.DASH.bit()) != 0 && signs(cues[i + 2]);
    }
    close(run, cues);
  }

  private static void close(List<Integer> run, long[] cues) {
    if (run.size() > 1) {
      run.forEach(i -> cues[i] |= Cue.DEEP.bit());
    }
    run.clear();
  }

  private static boolean signs(long cues) {
    return (cues & (Cue.NAMES.bit() | Cue.BARE_NAMES.bit() | Cue.CREDIT_OPENS.bit())) != 0;
  }

  private static boolean plain(List<PageLine> lines, long[] cues, int i) {
    PageLine line = lines.get(i);
    if (i == 0 || i + 1 >= lines.size() || Glyphs.width(line.key()) > WIDEST_CROSSHEAD) {
      return false;
    }
    PageLine above = lines.get(i - 1);
    long label = Cue.SECTION_WORDS.bit() | Cue.NOTICE_WORDS.bit() | Cue.INDEX_WORD.bit();
    long below = Cue.MARKED.bit() | Cue.BULLET.bit() | Cue.CAPTION_WORDS.bit() | Cue.BOLD.bit();
    return (cues[i] & label) == 0
        && above.level() == 0
        && TextLine.endsSentence(above)
        && !TextLine.endsPiece(above)
        && (cues[i - 1] & Cue.NAMES.bit()) == 0
        && (cues[i + 1] & below) == 0
        && !signs(cues[i + 1])
        && (cues[i + 1] & (Cue.LONG.bit() | Cue.ENDS_SENTENCE.bit() | Cue.CLAUSES.bit())) != 0;
  }

  private static boolean alike(PageLine a, PageLine b) {
    return a.level() == b.level() && Math.abs(a.length() - b.length()) <= ALIKE;
  }
}
