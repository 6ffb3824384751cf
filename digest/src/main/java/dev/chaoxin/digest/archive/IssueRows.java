package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.archive.FiledIssue.FiledArticle;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.reading.IssueReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of issues and articles, as one transaction writes them under one change number. */
final class IssueRows {

  /** Enough for every page of a paper on a day; what is beyond is not a correction. */
  private static final int MAX_CANDIDATES = 64;

  private final Handle handle;
  private final long change;

  IssueRows(Handle handle, long change) {
    this.handle = handle;
    this.change = change;
  }

  /** Where an article stands. */
  record ArticlePosition(long issueId, int position) {}

  /** The filed issues that a new one may be a correction of. */
  List<FiledIssue> findCandidates(
      String file, Optional<String> paperKey, Issue issue, List<ArticleShingles> likenesses) {
    List<String> keys = likenesses.stream().map(ArticleShingles::key).distinct().toList();
    // One SELECT for each index: with OR the database would look at every issue there is.
    String byText =
        keys.isEmpty() ? "" : "UNION SELECT issue_id FROM article WHERE text_key IN (<keys>)\n";
    var query =
        handle
            .createQuery(
                """
                SELECT id FROM issue WHERE paper_key = :paper AND press_date = :date
                UNION
                SELECT id FROM issue
                WHERE file_name = :file AND (press_date IS NULL OR paper_key IS NULL)
                """
                    + byText
                    + "ORDER BY id DESC LIMIT "
                    + MAX_CANDIDATES)
            .bind("paper", paperKey.orElse(null))
            .bind("date", issue.masthead().pressDate().orElse(null))
            .bind("file", file);
    if (!keys.isEmpty()) {
      query.bindList("keys", keys);
    }
    return query.mapTo(Long.class).list().stream().sorted().map(this::get).toList();
  }

  /** The issues read from an original today, in the order of the file. */
  List<FiledIssue> findByOriginal(long originalId) {
    return handle
        .createQuery("SELECT id FROM issue WHERE original_id = :original ORDER BY id")
        .bind("original", originalId)
        .mapTo(Long.class)
        .list()
        .stream()
        .map(this::get)
        .toList();
  }

  private FiledIssue get(long id) {
    List<FiledArticle> articles =
        handle
            .createQuery(
                "SELECT id, arrived_at, piece FROM article WHERE issue_id = :id ORDER BY place")
            .bind("id", id)
            .map(
                (row, context) -> {
                  Article article = JsonColumn.read(row.getString("piece"), Article.class);
                  return new FiledArticle(
                      row.getLong("id"),
                      ArchiveRowMappers.instant(row, "arrived_at"),
                      article.page(),
                      ArticleShingles.of(article));
                })
            .list();
    return handle
        .createQuery(
            "SELECT original_id, file_name, paper_key, press_date FROM issue WHERE id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new FiledIssue(
                    id,
                    row.getLong("original_id"),
                    row.getString("file_name"),
                    Optional.ofNullable(row.getString("paper_key")),
                    Optional.ofNullable(row.getObject("press_date", LocalDate.class)),
                    articles))
        .one();
  }

  long insertIssue(StoredOriginal original, IssueReading reading, Instant now) {
    return bind(
            handle.createUpdate(
                """
                INSERT INTO issue (original_id, file_name, newspaper, paper_key, press_date,
                                   arrived_at, article_count, reading)
                VALUES (:original, :file, :newspaper, :paper, :date, :now, :articles, :reading)
                """),
            original,
            reading)
        .bind("now", ArchiveRowMappers.column(now))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  long updateIssue(long id, StoredOriginal original, IssueReading reading) {
    bind(
            handle.createUpdate(
                """
                UPDATE issue SET original_id = :original, file_name = :file,
                  newspaper = :newspaper, paper_key = :paper, press_date = :date,
                  article_count = :articles, reading = :reading
                WHERE id = :id
                """),
            original,
            reading)
        .bind("id", id)
        .execute();
    return id;
  }

  private static <T extends SqlStatement<T>> T bind(
      T statement, StoredOriginal original, IssueReading reading) {
    Issue issue = reading.issue();
    return statement
        .bind("original", original.id())
        .bind("file", original.file())
        .bind(
            "newspaper", issue.masthead().newspaper().map(n -> ColumnText.fit(n, 200)).orElse(null))
        .bind("paper", ColumnText.newspaperKey(issue.masthead().newspaper()).orElse(null))
        .bind("date", issue.masthead().pressDate().orElse(null))
        .bind("articles", issue.articles().size())
        .bind("reading", JsonColumn.write(IssueMetadata.of(reading)));
  }

  /** Remembers that an issue was read from this original. */
  void addOriginal(long issueId, long originalId, Instant now) {
    handle
        .createUpdate(
            """
            MERGE INTO issue_original t
            USING (SELECT CAST(:issue AS BIGINT) AS issue_id, CAST(:original AS BIGINT) AS original_id) s
            ON t.issue_id = s.issue_id AND t.original_id = s.original_id
            WHEN NOT MATCHED THEN INSERT (issue_id, original_id, filed_at)
              VALUES (s.issue_id, s.original_id, CAST(:now AS TIMESTAMP WITH TIME ZONE))
            """)
        .bind("issue", issueId)
        .bind("original", originalId)
        .bind("now", ArchiveRowMappers.column(now))
        .execute();
  }

  void insertArticle(
      ArticlePosition place,
      ArticleShingles likeness,
      Article article,
      ArticleIndex card,
      Instant now) {
    bind(
            handle.createUpdate(
                """
                INSERT INTO article (issue_id, place, text_key, arrived_at, change_no, piece, card)
                VALUES (:issue, :place, :key, :now, :change, :piece, :card)
                """),
            place,
            likeness,
            article,
            card)
        .bind("now", ArchiveRowMappers.column(now))
        .execute();
  }

  void updateArticle(
      long id,
      ArticlePosition place,
      ArticleShingles likeness,
      Article article,
      ArticleIndex card) {
    bind(
            handle.createUpdate(
                """
                UPDATE article SET issue_id = :issue, place = :place, text_key = :key,
                  change_no = :change, piece = :piece, card = :card
                WHERE id = :id
                """),
            place,
            likeness,
            article,
            card)
        .bind("id", id)
        .execute();
  }

  private <T extends SqlStatement<T>> T bind(
      T statement,
      ArticlePosition place,
      ArticleShingles likeness,
      Article article,
      ArticleIndex card) {
    return statement
        .bind("issue", place.issueId())
        .bind("place", place.position())
        .bind("key", likeness.key())
        .bind("change", change)
        .bind("piece", JsonColumn.write(article))
        .bind("card", JsonColumn.write(card));
  }

  void remove(long articleId) {
    handle.createUpdate("DELETE FROM article WHERE id = :id").bind("id", articleId).execute();
    handle
        .createUpdate("INSERT INTO removed_article (article_id, change_no) VALUES (:id, :change)")
        .bind("id", articleId)
        .bind("change", change)
        .execute();
  }

  /** Takes an issue off the shelf, its articles having found another place. */
  void mergeInto(long issueId, long into) {
    List<Long> originals =
        new ArrayList<>(
            handle
                .createQuery("SELECT original_id FROM issue_original WHERE issue_id = :id")
                .bind("id", issueId)
                .mapTo(Long.class)
                .list());
    for (long originalId : originals) {
      handle
          .createUpdate(
              """
              UPDATE issue_original SET issue_id = :into
              WHERE issue_id = :id AND original_id = :original
                AND NOT EXISTS (SELECT 1 FROM issue_original o
                                WHERE o.issue_id = :into AND o.original_id = :original)
              """)
          .bind("into", into)
          .bind("id", issueId)
          .bind("original", originalId)
          .execute();
    }
    handle
        .createUpdate("DELETE FROM issue_original WHERE issue_id = :id")
        .bind("id", issueId)
        .execute();
    handle.createUpdate("DELETE FROM issue WHERE id = :id").bind("id", issueId).execute();
  }

  /** Takes an issue and its articles off the shelf. */
  void remove(FiledIssue filed, List<Long> except) {
    filed.articles().stream()
        .map(FiledArticle::id)
        .filter(id -> !except.contains(id))
        .forEach(this::remove);
    handle
        .createUpdate("DELETE FROM issue_original WHERE issue_id = :id")
        .bind("id", filed.id())
        .execute();
    handle.createUpdate("DELETE FROM issue WHERE id = :id").bind("id", filed.id()).execute();
  }

  void setState(long originalId, OriginalState state, Optional<String> refusal) {
    handle
        .createUpdate("UPDATE original SET state = :state, refusal = :refusal WHERE id = :id")
        .bind("state", state.name())
        .bind("refusal", refusal.map(r -> ColumnText.fit(r, 1000)).orElse(null))
        .bind("id", originalId)
        .execute();
  }
}
