package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.subscriptions.database.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Stores every original file, and every issue as it was last read. Safe for use by several threads
 * and processes.
 */
public final class Archive {

  private static final int LOOKBACK_DAYS = 7;

  private final Jdbi jdbi;
  private final OriginalsFolder originals;
  private final Clock clock;

  /**
   * Opens an archive.
   *
   * @param originals the folder of original files; created with the first one
   */
  public Archive(Database database, Path originals, Clock clock) {
    this.jdbi = database.jdbi();
    this.originals = new OriginalsFolder(originals);
    this.clock = clock;
  }

  /**
   * Stores a file before anything is read from it: its bytes on disk, then a row. The same bytes
   * are stored once.
   *
   * @param file its name; truncated to 500 characters
   */
  public StoredOriginal store(String file, byte[] bytes) {
    String sha256 = originals.store(bytes);
    return findOriginal(sha256)
        .orElseGet(
            () -> {
              try {
                insert(ColumnText.fit(file, 500), bytes.length, sha256);
              } catch (UnableToExecuteStatementException e) {
                // Another process may have stored the same bytes in the meantime.
                return findOriginal(sha256).orElseThrow(() -> e);
              }
              return findOriginal(sha256).orElseThrow();
            });
  }

  private Optional<StoredOriginal> findOriginal(String sha256) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM original WHERE sha256 = :sha")
                .bind("sha", sha256)
                .map(ArchiveRowMappers::original)
                .findOne());
  }

  private void insert(String file, long bytes, String sha256) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO original (sha256, file_name, byte_count, arrived_at, state)
                    VALUES (:sha, :file, :bytes, :now, 'STORED')
                    """)
                .bind("sha", sha256)
                .bind("file", file)
                .bind("bytes", bytes)
                .bind("now", ArchiveRowMappers.column(now()))
                .execute());
  }

  /** Files one issue; see {@link #file(StoredOriginal, List)}. */
  public FilingResult file(
      StoredOriginal original, IssueReading reading, List<ArticleIndex> indexes) {
    return file(original, List.of(new IndexedReading(reading, indexes))).get(0);
  }

  /**
   * Files all issues read from an original, in one transaction. An issue that corrects a filed one
   * replaces it under the same id, and its articles keep their ids as far as they are still in it.
   *
   * @return one result per issue, in order
   */
  public List<FilingResult> file(StoredOriginal original, List<IndexedReading> readings) {
    return jdbi.inTransaction(h -> new IssueFiler(h, original, now()).file(readings));
  }

  /** Files a new reading of an original that was read before, replacing the earlier reading. */
  public List<FilingResult> refile(StoredOriginal original, List<IndexedReading> readings) {
    return jdbi.inTransaction(h -> new IssueFiler(h, original, now()).refile(readings));
  }

  /** Records that an original cannot be read. */
  public void refuse(StoredOriginal original, String reason) {
    jdbi.useTransaction(
        h ->
            new IssueRows(h, 0)
                .setState(original.id(), OriginalState.REFUSED, Optional.of(reason)));
  }

  /** Why an original could not be read; empty if it was read. */
  public Optional<String> findRefusal(StoredOriginal original) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT refusal FROM original WHERE id = :id AND state = 'REFUSED'")
                .bind("id", original.id())
                .mapTo(String.class)
                .findOne());
  }

  /** The newest originals that could not be read, newest first. */
  public List<RefusedFile> refusedFiles(int limit) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT file_name, arrived_at, refusal FROM original WHERE state = 'REFUSED'
                    ORDER BY arrived_at DESC, id DESC LIMIT :limit
                    """)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new RefusedFile(
                            row.getString("file_name"),
                            ArchiveRowMappers.instant(row, "arrived_at"),
                            row.getString("refusal")))
                .list());
  }

  /** The bytes of an original. */
  public byte[] bytes(StoredOriginal original) {
    return originals.get(original.sha256());
  }

  /** The originals to read again: those issues were last read from, and those never filed. */
  public List<StoredOriginal> readableOriginals() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT o.* FROM original o
                    WHERE o.state <> 'FILED'
                       OR EXISTS (SELECT 1 FROM issue i WHERE i.original_id = o.id)
                    ORDER BY o.id
                    """)
                .map(ArchiveRowMappers::original)
                .list());
  }

  /** All originals an issue was ever read from, oldest first. */
  List<StoredOriginal> originalsOf(long issueId) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT o.* FROM original o JOIN issue_original io ON io.original_id = o.id
                    WHERE io.issue_id = :id ORDER BY io.filed_at, o.id
                    """)
                .bind("id", issueId)
                .map(ArchiveRowMappers::original)
                .list());
  }

  public Optional<ArchivedArticle> find(long id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(ArchiveRowMappers.SELECT + "WHERE a.id = :id")
                .bind("id", id)
                .map(ArchiveRowMappers::article)
                .findOne());
  }

  /** The articles with these ids, in the order of the ids; ids that do not exist are skipped. */
  public List<ArchivedArticle> findAll(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h -> {
          var found =
              h.createQuery(ArchiveRowMappers.SELECT + "WHERE a.id IN (<ids>)")
                  .bindList("ids", ids)
                  .map(ArchiveRowMappers::article)
                  .collectToMap(ArchivedArticle::id, Function.identity());
          return ids.stream().filter(found::containsKey).map(found::get).toList();
        });
  }

  /** The articles of an issue, in page order. */
  public List<ArchivedArticle> articlesIn(long issueId) {
    return jdbi.withHandle(
        h ->
            h.createQuery(ArchiveRowMappers.SELECT + "WHERE a.issue_id = :id ORDER BY a.position")
                .bind("id", issueId)
                .map(ArchiveRowMappers::article)
                .list());
  }

  /** The articles of all issues with this press date, ordered by issue and position. */
  public List<ArchivedArticle> articlesOf(LocalDate pressDate) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    ArchiveRowMappers.SELECT
                        + "WHERE i.press_date = :date ORDER BY i.id, a.position")
                .bind("date", pressDate)
                .map(ArchiveRowMappers::article)
                .list());
  }

  /**
   * The news of a day: the articles with that press date, and of those that arrived after {@code
   * since} the ones from the seven days before or without a press date. Ordered by issue and
   * position.
   */
  public List<ArchivedArticle> newsFor(LocalDate day, Instant since) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    ArchiveRowMappers.SELECT
                        + """
                        WHERE i.press_date = :today
                           OR (i.press_date >= :first AND i.press_date < :today
                               AND a.arrived_at > :since)
                           OR (i.press_date IS NULL AND a.arrived_at > :since)
                        ORDER BY i.id, a.position
                        """)
                .bind("today", day)
                .bind("first", day.minusDays(LOOKBACK_DAYS))
                .bind("since", ArchiveRowMappers.column(since))
                .map(ArchiveRowMappers::article)
                .list());
  }

  /** The articles of issues without a press date, ordered by issue and position. */
  public List<ArchivedArticle> undatedArticles() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    ArchiveRowMappers.SELECT
                        + "WHERE i.press_date IS NULL ORDER BY i.id, a.position")
                .map(ArchiveRowMappers::article)
                .list());
  }

  /** A page of issues, newest press date first, then those without one, newest first. */
  public List<ArchivedIssue> issues(int offset, int limit) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM issue ORDER BY press_date DESC NULLS LAST, id DESC
                    LIMIT :limit OFFSET :offset
                    """)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(ArchiveRowMappers::issue)
                .list());
  }

  /** The newest issues with an earlier press date, newest first. */
  public List<ArchivedIssue> issuesBefore(LocalDate pressDate, int limit) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM issue WHERE press_date < :date
                    ORDER BY press_date DESC, id DESC LIMIT :limit
                    """)
                .bind("date", pressDate)
                .bind("limit", limit)
                .map(ArchiveRowMappers::issue)
                .list());
  }

  public Optional<ArchivedIssue> findIssue(long id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM issue WHERE id = :id")
                .bind("id", id)
                .map(ArchiveRowMappers::issue)
                .findOne());
  }

  /** Everything read from an issue except its articles. */
  Optional<IssueMetadata> findMetadata(long issueId) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT metadata_json FROM issue WHERE id = :id")
                .bind("id", issueId)
                .map((row, context) -> JsonColumn.read(row.getString(1), IssueMetadata.class))
                .findOne());
  }

  /** The newest press date of any issue. */
  public Optional<LocalDate> newestPressDate() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT MAX(press_date) FROM issue WHERE press_date IS NOT NULL")
                .map((row, context) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .one());
  }

  <T> T read(HandleCallback<T, RuntimeException> query) {
    return jdbi.withHandle(query);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
