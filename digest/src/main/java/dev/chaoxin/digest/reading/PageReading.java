package dev.chaoxin.digest.reading;

import java.util.List;

/**
 * The readings of a file and the coverage of its characters.
 *
 * @param readings one per issue in the file
 * @param coverage where every printed character went
 */
record PageReading(List<IssueReading> readings, SourceCoverage coverage) {

  PageReading {
    readings = List.copyOf(readings);
  }
}
