package dev.chaoxin.digest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the type of a page into reading order: it is cut along its gutters into columns, along its
 * widest white bands into blocks, and around headlines that stand over several columns, again and
 * again, until nothing can be cut.
 */
final class ColumnOrder {

  private static final int DEEPEST = 24;

  /** The narrowest gutter, in characters of running text. */
  private static final double GUTTER = 0.7;

  /** The narrowest band of white that parts two blocks. */
  private static final double BAND = 0.9;

  /** Columns that stand side by side over fewer lines are none. */
  private static final int FEWEST_ROWS = 3;

  private final double body;
  private final List<List<PdfTextRun>> blocks = new ArrayList<>();

  private ColumnOrder(double body) {
    this.body = body;
  }

  /**
   * Orders the lines of print of a page.
   *
   * @param body the size of the running text
   * @return blocks that belong together, in the order of reading
   */
  static List<List<PdfTextRun>> arrange(List<PdfTextRun> lines, double body) {
    ColumnOrder order = new ColumnOrder(body);
    order.cut(lines, 0);
    return order.blocks;
  }

  private void cut(List<PdfTextRun> runs, int depth) {
    if (runs.isEmpty()) {
      return;
    }
    if (depth > DEEPEST || runs.size() == 1) {
      blocks.add(runs);
      return;
    }
    double[] down = band(runs, true);
    double[] across = band(runs, false);
    if (down[1] >= GUTTER * body && runs.size() > FEWEST_ROWS) {
      split(runs, down[0], true, depth);
    } else if (across[1] > BAND * body) {
      split(runs, across[0], false, depth);
    } else {
      around(runs, depth);
    }
  }

  private void split(List<PdfTextRun> runs, double at, boolean vertical, int depth) {
    List<PdfTextRun> first = new ArrayList<>();
    List<PdfTextRun> second = new ArrayList<>();
    for (PdfTextRun run : runs) {
      boolean before = vertical ? run.right() <= at : run.base() <= at;
      (before ? first : second).add(run);
    }
    cut(first, depth + 1);
    cut(second, depth + 1);
  }

  /** Cuts above and below the lines that stand over a gutter of the others. */
  private void around(List<PdfTextRun> runs, int depth) {
    List<List<PdfTextRun>> rows = PrintLines.rows(runs);
    List<PdfTextRun> beside = new ArrayList<>();
    rows.stream().filter(r -> r.size() > 1).forEach(beside::addAll);
    double[] gutter = band(beside, true);
    if (gutter[1] < GUTTER * body
        || rows.stream().filter(r -> r.size() > 1).count() < FEWEST_ROWS) {
      blocks.add(runs);
      return;
    }
    List<PdfTextRun> part = new ArrayList<>();
    boolean above = over(rows.get(0), gutter[0]);
    int parts = 0;
    for (List<PdfTextRun> row : rows) {
      if (over(row, gutter[0]) != above) {
        cut(part, depth + 1);
        parts++;
        part = new ArrayList<>();
        above = !above;
      }
      part.addAll(row);
    }
    if (parts == 0) {
      blocks.add(part);
    } else {
      cut(part, depth + 1);
    }
  }

  private static boolean over(List<PdfTextRun> row, double gutter) {
    return row.stream().anyMatch(r -> r.left() < gutter && r.right() > gutter);
  }

  /** The widest white band: where it lies and how wide it is. */
  private static double[] band(List<PdfTextRun> runs, boolean vertical) {
    List<PdfTextRun> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(r -> vertical ? r.left() : r.top()));
    double reach = Double.NEGATIVE_INFINITY;
    double at = 0;
    double width = 0;
    for (PdfTextRun run : sorted) {
      double from = vertical ? run.left() : run.top();
      if (reach > Double.NEGATIVE_INFINITY && from - reach > width) {
        width = from - reach;
        at = (from + reach) / 2;
      }
      reach = Math.max(reach, vertical ? run.right() : run.base());
    }
    return new double[] {at, width};
  }
}
