package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.List;

/** Joins paragraphs whose printed lines are separate lines of the file. */
final class LineUnwrapper {

  /** No column is narrower than this, and no wrapped line wider. */
  private static final int MIN_WIDTH = 7;

  private static final int MAX_WIDTH = 64;

  private LineUnwrapper() {}

  /** Where paragraphs are indented, a line may be this much shorter than the others. */
  private static final double INDENTED_TOLERANCE = 3;

  static List<PageLine> unwrap(List<PageLine> lines) {
    double column = columnWidth(lines);
    if (column == 0) {
      return lines;
    }
    boolean indents = lines.stream().filter(PageLine::isIndented).count() * 12 > lines.size();
    List<PageLine> joined = new ArrayList<>();
    List<PageLine> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      boolean above = i + 1 < lines.size() && lines.get(i + 1).isIndented();
      boolean crosshead = above && indents && !open.isEmpty() && isCrosshead(open, line, column);
      if (!open.isEmpty() && (crosshead || !continues(open, line, column, indents))) {
        flush(open, joined);
      }
      open.add(line);
    }
    flush(open, joined);
    return joined;
  }

  /** Whether a line below a complete paragraph is a crosshead above the next one. */
  private static boolean isCrosshead(List<PageLine> open, PageLine line, double column) {
    return !line.isIndented()
        && Characters.width(line.text()) < column - INDENTED_TOLERANCE
        && !Characters.endsSentence(line.folded())
        && Characters.endsSentence(open.get(open.size() - 1).folded());
  }

  private static void flush(List<PageLine> open, List<PageLine> joined) {
    if (!open.isEmpty()) {
      joined.add(open.size() == 1 ? open.get(0) : PageLine.joined(open));
      open.clear();
    }
  }

  private static boolean continues(
      List<PageLine> open, PageLine line, double column, boolean indents) {
    PageLine last = open.get(open.size() - 1);
    double width = TypesettingRules.setWidth(last);
    boolean full = Math.abs(width - column) <= Math.max(1.5, column * 0.06);
    boolean near =
        indents
            && (open.get(0).isIndented() || Dateline.find(open.get(0)).isPresent())
            && column - width <= INDENTED_TOLERANCE
            && width - column <= INDENTED_TOLERANCE;
    if (!(full || near)
        || line.blankLinesAbove() > 0
        || line.headingLevel() > 0
        || line.isTable()
        || last.isTable()
        || last.headingLevel() > 0
        || line.hint() != last.hint()
        || Characters.width(line.text()) > column + 2.5) {
      return false;
    }
    if (line.isIndented() && !last.isIndented()) {
      return false;
    }
    char first = line.folded().charAt(0);
    return "■□◆◇●○★☆▲△◎【".indexOf(first) < 0;
  }

  /** The width that most lines of text share; 0 if the file is not wrapped. */
  private static double columnWidth(List<PageLine> lines) {
    int[] widths = new int[2 * MAX_WIDTH + 1];
    int running = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      PageLine line = lines.get(i);
      double indent = line.isIndented() ? TypesettingRules.INDENT : 0;
      int half = (int) Math.round(2 * (Characters.width(head(line.text())) + indent));
      if (lines.get(i + 1).blankLinesAbove() == 0
          && half >= 2 * MIN_WIDTH
          && half <= 2 * MAX_WIDTH) {
        widths[half]++;
        running++;
      }
    }
    int best = 0;
    int most = 0;
    for (int w = 2 * MIN_WIDTH; w + 4 <= 2 * MAX_WIDTH; w++) {
      int near = widths[w] + widths[w + 1] + widths[w + 2] + widths[w + 3] + widths[w + 4];
      if (near > most) {
        most = near;
        best = w + 2;
      }
    }
    return most >= 6 && most * 2 > running ? best / 2.0 : 0;
  }

  private static String head(String text) {
    return text.length() <= 4 * MAX_WIDTH ? text : text.substring(0, 4 * MAX_WIDTH);
  }
}
