package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.reading.IssueReading;
import java.util.List;

/**
 * An issue read and indexed, ready to be filed.
 *
 * @param indexes one per article, in the order of the articles
 */
public record IndexedReading(IssueReading reading, List<ArticleIndex> indexes) {

  public IndexedReading {
    indexes = List.copyOf(indexes);
    if (indexes.size() != reading.issue().articles().size()) {
      throw new IllegalArgumentException(
          reading.issue().articles().size() + " articles but " + indexes.size() + " indexes");
    }
  }
}
