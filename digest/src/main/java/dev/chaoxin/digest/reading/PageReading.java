package dev.chaoxin.digest.reading;

import java.util.List;

/**
 * What was read from a file, and the account of it.
 *
 * @param readings one for every issue in the file
 * @param coverage where every printed character went
 */
record PageReading(List<IssueReading> readings, SourceCoverage coverage) {

  PageReading {
    readings = List.copyOf(readings);
  }
}
