package dev.chaoxin.digest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the type of a page into reading order: it is cut along its gutters into columns and along
 * its widest white bands into blocks, again and again, until nothing can be cut.
 */
final class ColumnOrder {

  /**
   * A print line.
   *
   * @param text empty for the white between blocks
   * @param large whether it is set larger than the running text
   */
  record Line(String text, boolean large) {}

  private static final Line WHITE = new Line("", false);
  private static final int DEEPEST = 24;

  private final double body;
  private final List<Line> out = new ArrayList<>();

  private ColumnOrder(double body) {
    this.body = body;
  }

  static List<Line> arrange(List<TypeRun> glyphs) {
    if (glyphs.isEmpty()) {
      return List.of();
    }
    double body = median(glyphs);
    ColumnOrder order = new ColumnOrder(body);
    order.cut(PrintLines.set(glyphs), 0);
    return order.out;
  }

  private static double median(List<TypeRun> glyphs) {
    double[] sizes = glyphs.stream().mapToDouble(TypeRun::size).sorted().toArray();
    return sizes[sizes.length / 2];
  }

  private void cut(List<TypeRun> runs, int depth) {
    if (runs.isEmpty()) {
      return;
    }
    double[] across = depth > DEEPEST ? new double[] {0, 0} : band(runs, false);
    double[] down = depth > DEEPEST ? new double[] {0, 0} : gutter(runs);
    if (down[1] > 0) {
      split(runs, down[0], true, depth);
    } else if (across[1] > 0.9 * body) {
      split(runs, across[0], false, depth);
    } else {
      block(runs);
    }
  }

  private void split(List<TypeRun> runs, double at, boolean vertical, int depth) {
    List<TypeRun> first = new ArrayList<>();
    List<TypeRun> second = new ArrayList<>();
    for (TypeRun run : runs) {
      boolean before = vertical ? run.right() <= at : run.base() <= at;
      (before ? first : second).add(run);
    }
    cut(first, depth + 1);
    cut(second, depth + 1);
  }

  /** A gutter through the whole height; a headline over both columns closes it. */
  private double[] gutter(List<TypeRun> runs) {
    double[] widest = band(runs, true);
    return widest[1] >= 0.7 * body && runs.size() > 3 ? widest : new double[] {0, 0};
  }

  /** The widest white band: where it lies and how wide it is. */
  private static double[] band(List<TypeRun> runs, boolean vertical) {
    List<TypeRun> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(r -> vertical ? r.left() : r.top()));
    double reach = Double.NEGATIVE_INFINITY;
    double at = 0;
    double width = 0;
    for (TypeRun run : sorted) {
      double from = vertical ? run.left() : run.top();
      if (reach > Double.NEGATIVE_INFINITY && from - reach > width) {
        width = from - reach;
        at = (from + reach) / 2;
      }
      reach = Math.max(reach, vertical ? run.right() : run.base());
    }
    return new double[] {at, width};
  }

  private void block(List<TypeRun> runs) {
    List<TypeRun> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(TypeRun::base).thenComparingDouble(TypeRun::left));
    double left = sorted.stream().mapToDouble(TypeRun::left).min().orElse(0);
    if (!out.isEmpty()) {
      out.add(WHITE);
    }
    StringBuilder line = new StringBuilder();
    TypeRun last = null;
    for (TypeRun run : sorted) {
      boolean same = last != null && Math.abs(run.base() - last.base()) < 0.5 * run.size();
      if (last != null && !same) {
        end(line, last);
        if (Math.abs(run.size() - last.size()) > 0.15 * body) {
          out.add(WHITE);
        }
      }
      if (same) {
        line.append(' ');
      } else if (run.left() - left > 1.4 * run.size() && run.left() - left < 2.8 * run.size()) {
        line.append("　　");
      }
      line.append(run.text());
      last = run;
    }
    end(line, last);
  }

  private void end(StringBuilder line, TypeRun last) {
    if (!line.isEmpty()) {
      out.add(new Line(line.toString(), last.size() > 1.2 * body));
      line.setLength(0);
    }
  }
}
