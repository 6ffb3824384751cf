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
    return account(source).readings();
  }

  /** Reads a text and accounts for every printed character of it. */
  PageReading account(SourceText source) {
    PageLines galley = PageLines.of(source);
    LineKind[] kinds = LineLabeller.label(galley);
    SourceCoverage ledger = new SourceCoverage();
    ledger.bookMarks(galley.marks());
    List<IssueReading> readings = new ArrayList<>();
    int numbers = 0;
    for (IssueSplitter.Stretch issue : IssueSplitter.split(galley, kinds)) {
      IssueAssembler assembler = new IssueAssembler(galley, kinds, issue, ledger, numbers);
      readings.add(assembler.assemble());
      numbers = assembler.numbers();
    }
    return new PageReading(readings, ledger);
  }
}
