package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.digest.source.SourceText;
import java.util.List;

/** Reads pages of one issue for tests and checks the coverage of every page it reads. */
public final class PageReadings {

  private PageReadings() {}

  public static IssueReading read(String... lines) {
    return read(List.of(lines));
  }

  public static IssueReading read(List<String> lines) {
    return read(new SourceText("page.txt", lines));
  }

  /** Opens and reads a file, which must not be refused. */
  public static IssueReading read(byte[] bytes) {
    return read((SourceText) new SourceReader().open("page", bytes));
  }

  public static IssueReading read(SourceText source) {
    SourceCoverageCheck.check(source);
    return new IssueReader().read(source).get(0);
  }
}
