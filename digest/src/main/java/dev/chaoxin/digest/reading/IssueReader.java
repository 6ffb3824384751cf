package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.labelling.LineLabeller;
import dev.chaoxin.digest.reading.line.LineKind;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads a text into issues with articles. Thread-safe. */
public final class IssueReader {

  /**
   * Reads a text; never throws on content.
   *
   * @return one reading per issue in the file, in order; at least one
   */
  public List<IssueReading> read(SourceText source) {
    return readWithCoverage(source).readings();
  }

  /** Reads a text and records where every printed character went. */
  PageReading readWithCoverage(SourceText source) {
    PageLines pageLines = PageLines.of(source);
    LineKind[] kinds = LineLabeller.label(pageLines);
    SourceCoverage coverage = new SourceCoverage();
    coverage.coverMarkup(pageLines.markup());
    List<IssueReading> readings = new ArrayList<>();
    int numbers = 0;
    for (IssueSplitter.LineRange issue : IssueSplitter.split(pageLines, kinds)) {
      IssueAssembler assembler = new IssueAssembler(pageLines, kinds, issue, coverage, numbers);
      readings.add(assembler.assemble());
      numbers = assembler.nextNumber();
    }
    return new PageReading(readings, coverage);
  }
}
