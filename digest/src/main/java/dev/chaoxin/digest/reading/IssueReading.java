package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.reading.line.Remark;
import java.util.List;

/**
 * One issue as read from a file, with everything that was not taken over as it stood.
 *
 * @param file the name of the file, without its folder
 * @param issue what was read
 * @param dropped the lines struck out, in order
 * @param remarks what was joined, repaired or doubted, in order of lines
 */
public record IssueReading(
    String file, Issue issue, List<DroppedLine> dropped, List<Remark> remarks) {

  public IssueReading {
    dropped = List.copyOf(dropped);
    remarks = List.copyOf(remarks);
  }
}
