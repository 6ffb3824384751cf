package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.archive.FiledIssue.FiledArticle;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.reading.IssueReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Reads and writes the rows of issues and articles in one transaction, under one change number. */
final class IssueRows {

  /** More than the pages of one newspaper on one day. */
  private static final int MAX_CANDIDATES = 64;

  private final Handle handle;
  private final long change;

  IssueRows(Handle handle, long change) {
    this.handle = handle;
    this.change = change;
  }

  /** The issue an article belongs to and its position in it, from 1. */
  record ArticlePosition(long issueId, int position) {}

  /** The filed issues that a new one may correct, oldest first. */
  List<FiledIssue> findCandidates(
      String file, Optional<String> newspaperKey, Issue issue, List<ArticleShingles> shingles) {
    List<String> hashes = shingles.stream().map(ArticleShingles::sha256).distinct().toList();
    // One SELECT per index: with OR the database scans every issue.
    String byText =
        hashes.isEmpty()
            ? ""
            : "UNION SELECT issue_id FROM article WHERE text_sha256 IN (<hashes>)\n";
    var query =
        handle
            .createQuery(
                """
                SELECT id FROM issue WHERE newspaper_key = :newspaperKey AND press_date = :date
                UNION
                SELECT id FROM issue
                WHERE file_name = :file AND (press_date IS NULL OR newspaper_key IS NULL)
                """
                    + byText
                    + "ORDER BY id DESC LIMIT "
                    + MAX_CANDIDATES)
            .bind("newspaperKey", newspaperKey.orElse(null))
            .bind("date", issue.masthead().pressDate().orElse(null))
            .bind("file", file);
    if (!hashes.isEmpty()) {
      query.bindList("hashes", hashes);
    }
    return query.mapTo(Long.class).list().stream().sorted().map(this::get).toList();
  }

  /** The issues last read from an original, in file order. */
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
                "SELECT id, article_json FROM article WHERE issue_id = :id ORDER BY position")
            .bind("id", id)
            .map(
                (row, context) -> {
                  Article article = JsonColumn.read(row.getString("article_json"), Article.class);
                  return new FiledArticle(
                      row.getLong("id"), article.page(), ArticleShingles.of(article));
                })
            .list();
    return handle
        .createQuery(
            "SELECT original_id, file_name, newspaper_key, press_date FROM issue WHERE id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new FiledIssue(
                    id,
                    row.getLong("original_id"),
                    row.getString("file_name"),
                    Optional.ofNullable(row.getString("newspaper_key")),
                    Optional.ofNullable(row.getObject("press_date", LocalDate.class)),
                    articles))
        .one();
  }

  long insertIssue(StoredOriginal original, IssueReading reading, Instant now) {
    return bind(
            handle.createUpdate(
                """
                INSERT INTO issue (original_id, file_name, newspaper, newspaper_key, press_date,
                                   arrived_at, article_count, metadata_json)
                VALUES (:original, :file, :newspaper, :newspaperKey, :date, :now, :articles, :metadata)
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
                  newspaper = :newspaper, newspaper_key = :newspaperKey, press_date = :date,
                  article_count = :articles, metadata_json = :metadata
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
        .bind("newspaperKey", ColumnText.newspaperKey(issue.masthead().newspaper()).orElse(null))
        .bind("date", issue.masthead().pressDate().orElse(null))
        .bind("articles", issue.articles().size())
        .bind("metadata", JsonColumn.write(IssueMetadata.of(reading)));
  }

  /**
   * Records that an issue was read from this original; does nothing when it is recorded already.
   */
  void addOriginal(long issueId, long originalId, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO issue_original (issue_id, original_id, filed_at)
            SELECT CAST(:issue AS BIGINT), CAST(:original AS BIGINT),
                   CAST(:now AS TIMESTAMP WITH TIME ZONE)
            WHERE NOT EXISTS (SELECT 1 FROM issue_original
                              WHERE issue_id = :issue AND original_id = :original)
            """)
        .bind("issue", issueId)
        .bind("original", originalId)
        .bind("now", ArchiveRowMappers.column(now))
        .execute();
  }

  void insertArticle(
      ArticlePosition position,
      ArticleShingles shingles,
      Article article,
      ArticleIndex index,
      Instant now) {
    bind(
            handle.createUpdate(
                """
                INSERT INTO article (issue_id, position, text_sha256, arrived_at, change_no,
                                     article_json, index_json)
                VALUES (:issue, :position, :sha256, :now, :change, :article, :index)
                """),
            position,
            shingles,
            article,
            index)
        .bind("now", ArchiveRowMappers.column(now))
        .execute();
  }

  void updateArticle(
      long id,
      ArticlePosition position,
      ArticleShingles shingles,
      Article article,
      ArticleIndex index) {
    bind(
            handle.createUpdate(
                """
                UPDATE article SET issue_id = :issue, position = :position, text_sha256 = :sha256,
                  change_no = :change, article_json = :article, index_json = :index
                WHERE id = :id
                """),
            position,
            shingles,
            article,
            index)
        .bind("id", id)
        .execute();
  }

  private <T extends SqlStatement<T>> T bind(
      T statement,
      ArticlePosition position,
      ArticleShingles shingles,
      Article article,
      ArticleIndex index) {
    return statement
        .bind("issue", position.issueId())
        .bind("position", position.position())
        .bind("sha256", shingles.sha256())
        .bind("change", change)
        .bind("article", JsonColumn.write(article))
        .bind("index", JsonColumn.write(index));
  }

  /** Deletes an article and logs the removal for the search index. */
  void removeArticle(long articleId) {
    handle.createUpdate("DELETE FROM article WHERE id = :id").bind("id", articleId).execute();
    handle
        .createUpdate("INSERT INTO removed_article (article_id, change_no) VALUES (:id, :change)")
        .bind("id", articleId)
        .bind("change", change)
        .execute();
  }

  /** Deletes an issue whose articles were moved to another, which takes over its originals. */
  void mergeInto(long issueId, long into) {
    handle
        .createUpdate(
            """
            UPDATE issue_original SET issue_id = :into
            WHERE issue_id = :id
              AND original_id NOT IN
                  (SELECT o.original_id FROM issue_original o WHERE o.issue_id = :into)
            """)
        .bind("into", into)
        .bind("id", issueId)
        .execute();
    deleteIssue(issueId);
  }

  /** Deletes an issue and its articles. */
  void removeIssue(FiledIssue filed) {
    filed.articles().forEach(article -> removeArticle(article.id()));
    deleteIssue(filed.id());
  }

  private void deleteIssue(long id) {
    handle.createUpdate("DELETE FROM issue_original WHERE issue_id = :id").bind("id", id).execute();
    handle.createUpdate("DELETE FROM issue WHERE id = :id").bind("id", id).execute();
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
