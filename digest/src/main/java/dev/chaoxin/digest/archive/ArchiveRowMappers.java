package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.paper.Article;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Maps rows of the archive's tables to records, and instants to column values. */
final class ArchiveRowMappers {

  static final String SELECT =
      """
      SELECT a.id, a.position, a.arrived_at, a.article_json, a.index_json,
             i.id AS issue_id, i.newspaper, i.press_date, i.file_name
      FROM article a JOIN issue i ON i.id = a.issue_id
      """;

  private ArchiveRowMappers() {}

  static ArchivedArticle article(ResultSet row, StatementContext context) throws SQLException {
    return new ArchivedArticle(
        row.getLong("id"),
        label(row, row.getLong("issue_id")),
        row.getInt("position"),
        JsonColumn.read(row.getString("article_json"), Article.class),
        JsonColumn.read(row.getString("index_json"), ArticleIndex.class),
        instant(row, "arrived_at"));
  }

  static ArchivedIssue issue(ResultSet row, StatementContext context) throws SQLException {
    return new ArchivedIssue(
        label(row, row.getLong("id")), row.getInt("article_count"), instant(row, "arrived_at"));
  }

  static StoredOriginal original(ResultSet row, StatementContext context) throws SQLException {
    return new StoredOriginal(
        row.getLong("id"),
        row.getString("file_name"),
        row.getString("sha256"),
        !row.getString("state").equals(OriginalState.STORED.name()));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime column(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static IssueLabel label(ResultSet row, long id) throws SQLException {
    return new IssueLabel(
        id,
        Optional.ofNullable(row.getString("newspaper")),
        Optional.ofNullable(row.getObject("press_date", LocalDate.class)),
        row.getString("file_name"));
  }
}
