package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.LineHint;
import java.util.ArrayList;
import java.util.List;

/**
 * Separates two columns (两栏) whose printed lines alternate because recognition read across the
 * gutter.
 *
 * <p>Lines are moved only if the order as read violates typesetting rules several times and the
 * separated order violates none.
 */
final class ColumnDeinterleaver {

  private static final int MIN_RUN = 8;
  private static final int MAX_TAIL = 12;
  private static final double MAX_WIDTH = 40;
  private static final int MIN_VIOLATIONS = 3;

  private final List<PageLine> lines;
  private final List<Remark> remarks;

  private ColumnDeinterleaver(List<PageLine> lines, List<Remark> remarks) {
    this.lines = lines;
    this.remarks = remarks;
  }

  /** The lines in reading order; adds a remark on what was moved or is doubtful. */
  static List<PageLine> deinterleave(List<PageLine> lines, List<Remark> remarks) {
    return new ColumnDeinterleaver(lines, remarks).deinterleave();
  }

  private List<PageLine> deinterleave() {
    List<PageLine> out = new ArrayList<>(lines.size());
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      while (end < lines.size() && continuesRun(i, end)) {
        end++;
      }
      if (end - i >= MIN_RUN) {
        deinterleaveRun(lines.subList(i, end), out);
        i = end;
      } else {
        out.add(lines.get(i));
        i++;
      }
    }
    return out;
  }

  private boolean continuesRun(int from, int at) {
    PageLine line = lines.get(at);
    return line.headingLevel() == 0
        && line.hint() == LineHint.NONE
        && line.length() <= 2 * MAX_WIDTH
        && Characters.width(line.folded()) <= MAX_WIDTH
        && (at <= from + 1 || line.blankLinesAbove() == lines.get(from + 1).blankLinesAbove());
  }

  private void deinterleaveRun(List<PageLine> run, List<PageLine> out) {
    TypesettingRules rules = TypesettingRules.of(run);
    int asTheyStand = rules.violations(run);
    int fewest = asTheyStand;
    boolean tie = false;
    List<List<PageLine>> best = List.of();
    for (List<List<PageLine>> columns :
        asTheyStand < MIN_VIOLATIONS ? noColumns() : possibleColumns(run)) {
      TypesettingRules each = TypesettingRules.of(columns.get(0), columns.get(1));
      List<PageLine> order = together(columns);
      if (!each.mostLinesFull(order)) {
        continue;
      }
      int broken = each.violations(order);
      tie = broken < fewest ? false : tie || broken == fewest;
      if (broken < fewest) {
        fewest = broken;
        best = columns;
      }
    }
    if (fewest == 0 && !best.isEmpty()) {
      addColumns(best, out);
      if (tie) {
        remark(run.get(run.size() - 1), "The last lines may belong to the other column.");
      }
    } else {
      if (fewest * 2 < asTheyStand) {
        remark(run.get(0), "Two columns may alternate from here on.");
      }
      out.addAll(run);
    }
  }

  private void remark(PageLine line, String text) {
    remarks.add(new Remark(line.lineNumber(), "columns-doubt", text));
  }

  /**
   * If both columns start with a dateline, the second of two headlines goes with the second column.
   */
  private void addColumns(List<List<PageLine>> columns, List<PageLine> out) {
    List<PageLine> left = columns.get(0);
    List<PageLine> right = columns.get(1);
    int above = out.size() - 1;
    boolean two =
        above > 0
            && out.get(above).headingLevel() > 0
            && out.get(above - 1).headingLevel() == out.get(above).headingLevel()
            && Dateline.find(left.get(0)).isPresent()
            && Dateline.find(right.get(0)).isPresent();
    List<PageLine> second = two ? List.of(out.remove(above)) : List.of();
    addParagraphs(left, out);
    out.addAll(second);
    addParagraphs(right, out);
    remarks.add(
        new Remark(
            left.get(0).lineNumber(),
            "columns-undone",
            "Two columns alternated here; each is read from top to bottom."));
  }

  /** Joins the paragraphs of a column, whose lines may be narrower than those of the page. */
  private static void addParagraphs(List<PageLine> column, List<PageLine> out) {
    int from = 0;
    for (int i = 1; i <= column.size(); i++) {
      if (i == column.size() || TypesettingRules.startsParagraph(column.get(i))) {
        out.add(PageLine.joined(column.subList(from, i)));
        from = i;
      }
    }
  }

  private static List<List<List<PageLine>>> noColumns() {
    return List.of();
  }

  /** Every second line, with the surplus of the longer column assigned to either one. */
  private static List<List<List<PageLine>>> possibleColumns(List<PageLine> run) {
    List<List<List<PageLine>>> all = new ArrayList<>();
    for (int tail = run.size() % 2; tail <= MAX_TAIL; tail += 2) {
      int end = run.size() - tail;
      if (end < MIN_RUN) {
        break;
      }
      List<PageLine> rest = run.subList(end, run.size());
      all.add(List.of(everySecond(run, 0, end), concat(everySecond(run, 1, end), rest)));
      if (tail > 0) {
        all.add(List.of(concat(everySecond(run, 0, end), rest), everySecond(run, 1, end)));
      }
    }
    return all;
  }

  private static List<PageLine> everySecond(List<PageLine> run, int from, int end) {
    List<PageLine> column = new ArrayList<>();
    for (int i = from; i < end; i += 2) {
      column.add(run.get(i));
    }
    return column;
  }

  private static List<PageLine> together(List<List<PageLine>> columns) {
    return concat(columns.get(0), columns.get(1));
  }

  private static List<PageLine> concat(List<PageLine> first, List<PageLine> second) {
    List<PageLine> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
