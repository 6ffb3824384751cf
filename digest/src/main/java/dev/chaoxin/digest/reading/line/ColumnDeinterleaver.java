package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.LineHint;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts two columns (两栏) in order again whose print lines alternate, because the page was read
 * straight across the gutter.
 *
 * <p>The lines are only moved when reading them as they stand breaks the rules of setting text
 * several times, and reading every second line breaks none.
 */
final class ColumnDeinterleaver {

  private static final int SHORTEST_RUN = 8;
  private static final int LONGEST_TAIL = 12;
  private static final double WIDEST = 40;
  private static final int CLEAR = 3;

  private final List<PageLine> lines;
  private final List<Remark> remarks;

  private ColumnDeinterleaver(List<PageLine> lines, List<Remark> remarks) {
    this.lines = lines;
    this.remarks = remarks;
  }

  /** The lines in the order to read them; remarks tell what was moved and what is doubtful. */
  static List<PageLine> undo(List<PageLine> lines, List<Remark> remarks) {
    return new ColumnDeinterleaver(lines, remarks).undo();
  }

  private List<PageLine> undo() {
    List<PageLine> out = new ArrayList<>(lines.size());
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      while (end < lines.size() && goesOn(i, end)) {
        end++;
      }
      if (end - i >= SHORTEST_RUN) {
        run(lines.subList(i, end), out);
        i = end;
      } else {
        out.add(lines.get(i));
        i++;
      }
    }
    return out;
  }

  private boolean goesOn(int from, int at) {
    PageLine line = lines.get(at);
    return line.level() == 0
        && line.hint() == LineHint.NONE
        && line.length() <= 2 * WIDEST
        && Characters.width(line.key()) <= WIDEST
        && (at <= from + 1 || line.gap() == lines.get(from + 1).gap());
  }

  private void run(List<PageLine> run, List<PageLine> out) {
    TypesettingRules rules = TypesettingRules.of(run);
    int asTheyStand = rules.broken(run);
    int fewest = asTheyStand;
    boolean tie = false;
    List<List<PageLine>> best = List.of();
    for (List<List<PageLine>> columns : asTheyStand < CLEAR ? noColumns() : columns(run)) {
      TypesettingRules each = TypesettingRules.of(columns.get(0), columns.get(1));
      List<PageLine> order = together(columns);
      if (!each.even(order)) {
        continue;
      }
      int broken = each.broken(order);
      tie = broken < fewest ? false : tie || broken == fewest;
      if (broken < fewest) {
        fewest = broken;
        best = columns;
      }
    }
    if (fewest == 0 && !best.isEmpty()) {
      move(best, out);
      if (tie) {
        doubt(run.get(run.size() - 1), "The last lines may belong to the other column.");
      }
    } else {
      if (fewest * 2 < asTheyStand) {
        doubt(run.get(0), "Two columns may alternate from here on.");
      }
      out.addAll(run);
    }
  }

  private void doubt(PageLine line, String text) {
    remarks.add(new Remark(line.number(), "columns-doubt", text));
  }

  /** A second headline goes with the second column when both columns open a report. */
  private void move(List<List<PageLine>> columns, List<PageLine> out) {
    List<PageLine> left = columns.get(0);
    List<PageLine> right = columns.get(1);
    int above = out.size() - 1;
    boolean two =
        above > 0
            && out.get(above).level() > 0
            && out.get(above - 1).level() == out.get(above).level()
            && Dateline.find(left.get(0)).isPresent()
            && Dateline.find(right.get(0)).isPresent();
    List<PageLine> second = two ? List.of(out.remove(above)) : List.of();
    paragraphs(left, out);
    out.addAll(second);
    paragraphs(right, out);
    remarks.add(
        new Remark(
            left.get(0).number(),
            "columns-undone",
            "Two columns alternated here; each is read from top to bottom."));
  }

  /** Sets a column's paragraphs whole: its lines may be narrower than those of the page. */
  private static void paragraphs(List<PageLine> column, List<PageLine> out) {
    int from = 0;
    for (int i = 1; i <= column.size(); i++) {
      if (i == column.size() || TypesettingRules.begins(column.get(i))) {
        out.add(PageLine.joined(column.subList(from, i)));
        from = i;
      }
    }
  }

  private static List<List<List<PageLine>>> noColumns() {
    return List.of();
  }

  /** Every second line, and what is left over of the longer column behind either of the two. */
  private static List<List<List<PageLine>>> columns(List<PageLine> run) {
    List<List<List<PageLine>>> all = new ArrayList<>();
    for (int tail = run.size() % 2; tail <= LONGEST_TAIL; tail += 2) {
      int end = run.size() - tail;
      if (end < SHORTEST_RUN) {
        break;
      }
      List<PageLine> rest = run.subList(end, run.size());
      all.add(List.of(every(run, 0, end), join(every(run, 1, end), rest)));
      if (tail > 0) {
        all.add(List.of(join(every(run, 0, end), rest), every(run, 1, end)));
      }
    }
    return all;
  }

  private static List<PageLine> every(List<PageLine> run, int from, int end) {
    List<PageLine> column = new ArrayList<>();
    for (int i = from; i < end; i += 2) {
      column.add(run.get(i));
    }
    return column;
  }

  private static List<PageLine> together(List<List<PageLine>> columns) {
    return join(columns.get(0), columns.get(1));
  }

  private static List<PageLine> join(List<PageLine> first, List<PageLine> second) {
    List<PageLine> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
