package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.paper.IndexEntry;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.reading.DroppedLine;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.digest.reading.line.Remark;
import java.util.List;

/**
 * What was read of an issue besides its articles.
 *
 * @param masthead what the paper says of itself
 * @param index its index box
 * @param dropped the lines struck out
 * @param remarks what was joined, repaired or doubted
 */
public record IssueMetadata(
    Masthead masthead, List<IndexEntry> index, List<DroppedLine> dropped, List<Remark> remarks) {

  public IssueMetadata {
    index = List.copyOf(index);
    dropped = List.copyOf(dropped);
    remarks = List.copyOf(remarks);
  }

  static IssueMetadata of(IssueReading reading) {
    return new IssueMetadata(
        reading.issue().masthead(), reading.issue().index(), reading.dropped(), reading.remarks());
  }
}
