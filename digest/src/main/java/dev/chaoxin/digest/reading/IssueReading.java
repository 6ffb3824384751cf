package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.reading.line.Remark;
import java.util.List;

/**
 * One issue as read from a file, with everything that was changed or left out.
 *
 * @param file the file name, without its folder
 * @param issue the issue
 * @param dropped the lines left out, in order
 * @param remarks what was joined, repaired or is doubtful, ordered by line
 */
public record IssueReading(
    String file, Issue issue, List<DroppedLine> dropped, List<Remark> remarks) {

  public IssueReading {
    dropped = List.copyOf(dropped);
    remarks = List.copyOf(remarks);
  }
}
