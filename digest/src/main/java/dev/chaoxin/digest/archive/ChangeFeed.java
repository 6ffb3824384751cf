package dev.chaoxin.digest.archive;

import java.util.List;
import java.util.Optional;

/** The archive's articles in the order in which they were last changed. */
public final class ChangeFeed {

  private final Archive archive;

  public ChangeFeed(Archive archive) {
    this.archive = archive;
  }

  /** An article and the filing that last changed it. */
  public record Changed(long change, ArchivedArticle article) {}

  public long newest() {
    return archive.read(ChangeLog::newest);
  }

  /** What is written on a filing; empty for a filing that this archive does not know. */
  public Optional<String> stamp(long change) {
    return change == 0 ? Optional.of("") : archive.read(h -> ChangeLog.stamp(h, change));
  }

  /** How many articles were last changed after one filing and up to another. */
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

  /** The next articles after article {@code afterId} of filing {@code after}. */
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

  /** The articles taken away after one filing and up to another. */
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
