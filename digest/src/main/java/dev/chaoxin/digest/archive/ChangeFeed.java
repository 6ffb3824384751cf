package dev.chaoxin.digest.archive;

import java.util.List;
import java.util.Optional;

/** The articles of the archive in the order in which they were last changed. */
public final class ChangeFeed {

  private final Archive archive;

  public ChangeFeed(Archive archive) {
    this.archive = archive;
  }

  /** An article and the number of the change that last wrote it. */
  public record Changed(long change, ArchivedArticle article) {}

  /** The number of the newest change, 0 before the first. */
  public long newest() {
    return archive.read(ChangeLog::newest);
  }

  /** The stamp of a change; empty if this archive has no such change. */
  public Optional<String> stamp(long change) {
    return change == 0 ? Optional.of("") : archive.read(h -> ChangeLog.stamp(h, change));
  }

  /** The number of articles last changed after {@code after} and up to {@code upTo}. */
  public long count(long after, long upTo) {
    return archive.read(
        h ->
            h.createQuery(
                    "SELECT COUNT(*) FROM article WHERE change_no > :after AND change_no <= :upTo")
                .bind("after", after)
                .bind("upTo", upTo)
                .mapTo(Long.class)
                .one());
  }

  /** The next articles after article {@code afterId} of change {@code after}. */
  public List<Changed> articles(long after, long afterId, long upTo, int limit) {
    return archive.read(
        h ->
            h.createQuery(
                    ArchiveRowMappers.SELECT.replace("SELECT", "SELECT a.change_no,")
                        + """
                        WHERE a.change_no <= :upTo
                          AND (a.change_no > :after OR (a.change_no = :after AND a.id > :afterId))
                        ORDER BY a.change_no, a.id LIMIT :limit
                        """)
                .bind("after", after)
                .bind("afterId", afterId)
                .bind("upTo", upTo)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Changed(
                            row.getLong("change_no"), ArchiveRowMappers.article(row, context)))
                .list());
  }

  /** The ids of the articles removed after {@code after} and up to {@code upTo}. */
  public List<Long> removed(long after, long upTo) {
    return archive.read(
        h ->
            h.createQuery(
                    """
                    SELECT article_id FROM removed_article
                    WHERE change_no > :after AND change_no <= :upTo
                    """)
                .bind("after", after)
                .bind("upTo", upTo)
                .mapTo(Long.class)
                .list());
  }
}
