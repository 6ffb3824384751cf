package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.IssueSplitter.Stretch;
import dev.chaoxin.digest.reading.SourceCoverage.Fate;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The margin of the galley (校样边注): what was left out of an issue and what is said about it. */
final class RemarkCollector {

  private final PageLines galley;
  private final SourceCoverage ledger;
  private final List<DroppedLine> dropped = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  /** A margin that starts with what the galley says of this stretch of itself. */
  RemarkCollector(PageLines galley, Stretch stretch, SourceCoverage ledger) {
    this.galley = galley;
    this.ledger = ledger;
    int first = stretch.from() == 0 ? 0 : galley.line(stretch.from()).number();
    boolean last = stretch.to() >= galley.size();
    int end = last ? Integer.MAX_VALUE : galley.line(stretch.to()).number();
    List<Remark> seen = galley.remarks();
    for (int i = below(seen, first); i < seen.size() && seen.get(i).line() < end; i++) {
      remarks.add(seen.get(i));
    }
  }

  /** How many remarks stand above a line. */
  private static int below(List<Remark> remarks, int line) {
    int low = 0;
    int high = remarks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (remarks.get(middle).line() < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void drop(PageLine line, String why) {
    for (PageLine.Stretch s : line.stretches()) {
      String raw = galley.source().lines().get(s.line() - 1).strip();
      dropped.add(new DroppedLine(s.line(), raw, why));
    }
    ledger.book(line, 0, line.length(), Fate.DROPPED, -1);
  }

  void remark(int line, String code, String text) {
    remarks.add(new Remark(line, code, text));
  }

  /** The lines left out, in the order of the page. */
  List<DroppedLine> dropped() {
    dropped.sort(Comparator.comparingInt(DroppedLine::line));
    return dropped;
  }

  /** The remarks, in the order of the page. */
  List<Remark> remarks() {
    remarks.sort(Comparator.comparingInt(Remark::line));
    return remarks;
  }
}
