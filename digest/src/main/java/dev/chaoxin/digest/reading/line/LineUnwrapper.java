package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.List;

/** Sets paragraphs as one line again that came wrapped, one line of print a line of the file. */
final class LineUnwrapper {

  /** Narrower columns than this are not set; wider ones are whole paragraphs. */
  private static final int NARROWEST = 7;

  private static final int WIDEST = 64;

  private LineUnwrapper() {}

  /** Where indents tell the paragraphs, a line may be this much shorter than the others. */
  private static final double LOOSE = 3;

  static List<PageLine> undo(List<PageLine> lines) {
    double column = column(lines);
    if (column == 0) {
      return lines;
    }
    boolean indents = lines.stream().filter(PageLine::indented).count() * 12 > lines.size();
    List<PageLine> set = new ArrayList<>();
    List<PageLine> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      boolean above = i + 1 < lines.size() && lines.get(i + 1).indented();
      boolean crosshead = above && indents && !open.isEmpty() && short_(open, line, column);
      if (!open.isEmpty() && (crosshead || !continues(open, line, column, indents))) {
        close(open, set);
      }
      open.add(line);
    }
    close(open, set);
    return set;
  }

  /** Whether a line below a finished paragraph is a crosshead over the next one. */
  private static boolean short_(List<PageLine> open, PageLine line, double column) {
    return !line.indented()
        && Characters.width(line.text()) < column - LOOSE
        && !Characters.endsSentence(line.key())
        && Characters.endsSentence(open.get(open.size() - 1).key());
  }

  private static void close(List<PageLine> open, List<PageLine> set) {
    if (!open.isEmpty()) {
      set.add(open.size() == 1 ? open.get(0) : PageLine.joined(open));
      open.clear();
    }
  }

  private static boolean continues(
      List<PageLine> open, PageLine line, double column, boolean indents) {
    PageLine last = open.get(open.size() - 1);
    double width = TypesettingRules.set(last);
    boolean full = Math.abs(width - column) <= Math.max(1.5, column * 0.06);
    boolean near =
        indents
            && (open.get(0).indented() || Dateline.find(open.get(0)).isPresent())
            && column - width <= LOOSE
            && width - column <= LOOSE;
    if (!(full || near)
        || line.gap() > 0
        || line.level() > 0
        || line.table()
        || last.table()
        || last.level() > 0
        || line.hint() != last.hint()
        || Characters.width(line.text()) > column + 2.5) {
      return false;
    }
    if (line.indented() && !last.indented()) {
      return false;
    }
    char first = line.key().charAt(0);
    return "■□◆◇●○★☆▲△◎【".indexOf(first) < 0;
  }

  /** The width most lines of running text share, 0 when the file is not wrapped. */
  private static double column(List<PageLine> lines) {
    int[] widths = new int[2 * WIDEST + 1];
    int running = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      PageLine line = lines.get(i);
      double indent = line.indented() ? TypesettingRules.INDENT : 0;
      int half = (int) Math.round(2 * (Characters.width(head(line.text())) + indent));
      if (lines.get(i + 1).gap() == 0 && half >= 2 * NARROWEST && half <= 2 * WIDEST) {
        widths[half]++;
        running++;
      }
    }
    int best = 0;
    int most = 0;
    for (int w = 2 * NARROWEST; w + 4 <= 2 * WIDEST; w++) {
      int near = widths[w] + widths[w + 1] + widths[w + 2] + widths[w + 3] + widths[w + 4];
      if (near > most) {
        most = near;
        best = w + 2;
      }
    }
    return most >= 6 && most * 2 > running ? best / 2.0 : 0;
  }

  private static String head(String text) {
    return text.length() <= 4 * WIDEST ? text : text.substring(0, 4 * WIDEST);
  }
}
