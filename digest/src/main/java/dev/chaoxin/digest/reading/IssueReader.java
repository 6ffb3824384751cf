package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.paper.Masthead;
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
    return List.of(
        new IssueReading(
            source.file(), new Issue(Masthead.NONE, List.of(), List.of()), List.of(), List.of()));
  }
}
