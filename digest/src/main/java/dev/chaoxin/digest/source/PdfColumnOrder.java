package dev.chaoxin.digest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the text runs of a page into reading order by recursive XY cuts: along gutters into columns,
 * along wide gaps into blocks, and around headlines that span columns.
 */
final class PdfColumnOrder {

  private static final int MAX_DEPTH = 24;

  /** The narrowest gutter, in ems of body text. */
  private static final double MIN_GUTTER = 0.7;

  /** The smallest vertical gap between two blocks, in ems of body text. */
  private static final double MIN_BLOCK_GAP = 0.9;

  /** Side-by-side columns have at least this many rows. */
  private static final int MIN_ROWS = 3;

  /** A gap between runs: its centre and its width. */
  private record Gap(double centre, double width) {}

  private final double bodySize;
  private final List<List<PdfTextRun>> blocks = new ArrayList<>();

  private PdfColumnOrder(double body) {
    this.bodySize = body;
  }

  /**
   * Orders the lines of a page.
   *
   * @param body the font size of the body text
   * @return blocks of lines, in reading order
   */
  static List<List<PdfTextRun>> arrange(List<PdfTextRun> lines, double body) {
    PdfColumnOrder order = new PdfColumnOrder(body);
    order.cut(lines, 0);
    return order.blocks;
  }

  private void cut(List<PdfTextRun> runs, int depth) {
    if (runs.isEmpty()) {
      return;
    }
    if (depth > MAX_DEPTH || runs.size() == 1) {
      blocks.add(runs);
      return;
    }
    Gap down = widestGap(runs, true);
    Gap across = widestGap(runs, false);
    if (down.width() >= MIN_GUTTER * bodySize && runs.size() > MIN_ROWS) {
      split(runs, down.centre(), true, depth);
    } else if (across.width() > MIN_BLOCK_GAP * bodySize) {
      split(runs, across.centre(), false, depth);
    } else {
      cutAtSpanningLines(runs, depth);
    }
  }

  private void split(List<PdfTextRun> runs, double at, boolean vertical, int depth) {
    List<PdfTextRun> first = new ArrayList<>();
    List<PdfTextRun> second = new ArrayList<>();
    for (PdfTextRun run : runs) {
      boolean before = vertical ? run.right() <= at : run.baseline() <= at;
      (before ? first : second).add(run);
    }
    cut(first, depth + 1);
    cut(second, depth + 1);
  }

  /** Cuts above and below the lines that span a gutter between the others. */
  private void cutAtSpanningLines(List<PdfTextRun> runs, int depth) {
    List<List<PdfTextRun>> rows = PdfLineBuilder.rows(runs);
    List<PdfTextRun> beside = new ArrayList<>();
    rows.stream().filter(r -> r.size() > 1).forEach(beside::addAll);
    Gap gutter = widestGap(beside, true);
    if (gutter.width() < MIN_GUTTER * bodySize
        || rows.stream().filter(r -> r.size() > 1).count() < MIN_ROWS) {
      blocks.add(runs);
      return;
    }
    List<PdfTextRun> part = new ArrayList<>();
    boolean above = spans(rows.get(0), gutter.centre());
    int parts = 0;
    for (List<PdfTextRun> row : rows) {
      if (spans(row, gutter.centre()) != above) {
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

  private static boolean spans(List<PdfTextRun> row, double gutter) {
    return row.stream().anyMatch(r -> r.left() < gutter && r.right() > gutter);
  }

  /** The widest gap between the runs, horizontally for {@code vertical} cuts. */
  private static Gap widestGap(List<PdfTextRun> runs, boolean vertical) {
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
      reach = Math.max(reach, vertical ? run.right() : run.baseline());
    }
    return new Gap(at, width);
  }
}
