package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.paper.IndexEntry;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.reading.DroppedLine;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.digest.reading.line.Remark;
import java.util.List;

/**
 * Everything read from an issue except its articles.
 *
 * @param index the entries of the index box (导读)
 */
record IssueMetadata(
    Masthead masthead, List<IndexEntry> index, List<DroppedLine> dropped, List<Remark> remarks) {

  IssueMetadata {
    index = List.copyOf(index);
    dropped = List.copyOf(dropped);
    remarks = List.copyOf(remarks);
  }

  static IssueMetadata of(IssueReading reading) {
    return new IssueMetadata(
        reading.issue().masthead(), reading.issue().index(), reading.dropped(), reading.remarks());
  }
}
