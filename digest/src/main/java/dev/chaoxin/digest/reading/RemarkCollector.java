package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.IssueSplitter.LineRange;
import dev.chaoxin.digest.reading.SourceCoverage.Disposition;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the dropped lines and the remarks of an issue. */
final class RemarkCollector {

  private final PageLines pageLines;
  private final SourceCoverage coverage;
  private final List<DroppedLine> dropped = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  /** Starts with the remarks made while the lines of this range were prepared. */
  RemarkCollector(PageLines pageLines, LineRange range, SourceCoverage coverage) {
    this.pageLines = pageLines;
    this.coverage = coverage;
    int first = range.from() == 0 ? 0 : pageLines.line(range.from()).lineNumber();
    boolean last = range.to() >= pageLines.size();
    int end = last ? Integer.MAX_VALUE : pageLines.line(range.to()).lineNumber();
    List<Remark> seen = pageLines.remarks();
    for (int i = indexOfLine(seen, first); i < seen.size() && seen.get(i).line() < end; i++) {
      remarks.add(seen.get(i));
    }
  }

  /** The number of remarks on lines before {@code line}. */
  private static int indexOfLine(List<Remark> remarks, int line) {
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
    for (PageLine.Segment s : line.segments()) {
      String raw = pageLines.source().lines().get(s.line() - 1).strip();
      dropped.add(new DroppedLine(s.line(), raw, why));
    }
    coverage.cover(line, 0, line.length(), Disposition.DROPPED, -1);
  }

  void add(int line, String code, String text) {
    remarks.add(new Remark(line, code, text));
  }

  /** The dropped lines, in page order. */
  List<DroppedLine> dropped() {
    dropped.sort(Comparator.comparingInt(DroppedLine::line));
    return dropped;
  }

  /** The remarks, in page order. */
  List<Remark> remarks() {
    remarks.sort(Comparator.comparingInt(Remark::line));
    return remarks;
  }
}
