package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.labelling.LineLabeller;
import dev.chaoxin.digest.reading.line.LineKind;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof-reader: turns a page of text into issues with articles. Safe for use by many threads.
 */
public final class IssueReader {

  /**
   * Reads a text. Never throws on content.
   *
   * @return one reading for every issue the file holds, in order; at least one
   */
  public List<IssueReading> read(SourceText source) {
    return readWithCoverage(source).readings();
  }

  /** Reads a text and accounts for every printed character of it. */
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
