package dev.chaoxin.digest.reading;

import java.util.ArrayList;
import java.util.List;

/** Sets paragraphs as one line again that came wrapped, one line of print a line of the file. */
final class Wrapping {

  /** Narrower columns than this are not set; wider ones are whole paragraphs. */
  private static final int NARROWEST = 7;

  private static final int WIDEST = 64;

  private Wrapping() {}

  static List<PageLine> undo(List<PageLine> lines) {
    double column = column(lines);
    if (column == 0) {
      return lines;
    }
    List<PageLine> set = new ArrayList<>();
    List<PageLine> open = new ArrayList<>();
    for (PageLine line : lines) {
      if (!open.isEmpty() && !continues(open, line, column)) {
        close(open, set);
      }
      open.add(line);
    }
    close(open, set);
    return set;
  }

  private static void close(List<PageLine> open, List<PageLine> set) {
    if (!open.isEmpty()) {
      set.add(open.size() == 1 ? open.get(0) : PageLine.joined(open));
      open.clear();
    }
  }

  private static boolean continues(List<PageLine> open, PageLine line, double column) {
    PageLine last = open.get(open.size() - 1);
    double width = Glyphs.width(last.text());
    boolean full = Math.abs(width - column) <= Math.max(1.5, column * 0.06);
    if (!full
        || line.gap() > 0
        || line.level() > 0
        || line.table()
        || last.table()
        || last.level() > 0
        || line.hint() != last.hint()
        || Glyphs.width(line.text()) > column + 2.5) {
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
      int half = (int) Math.round(2 * Glyphs.width(head(line.text())));
      if (lines.get(i + 1).gap() == 0 && half >= 2 * NARROWEST && half <= 2 * WIDEST) {
        widths[half]++;
        running++;
      }
    }
    int best = 0;
    int most = 0;
    for (int w = 2 * NARROWEST; w + 2 <= 2 * WIDEST; w++) {
      int near = widths[w] + widths[w + 1] + widths[w + 2];
      if (near > most) {
        most = near;
        best = w + 1;
      }
    }
    return most >= 6 && most * 2 > running ? best / 2.0 : 0;
  }

  private static String head(String text) {
    return text.length() <= 4 * WIDEST ? text : text.substring(0, 4 * WIDEST);
  }
}
