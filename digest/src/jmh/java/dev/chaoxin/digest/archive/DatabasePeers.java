package dev.chaoxin.digest.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What one would use without Lucene: LIKE in H2, LIKE and tsvector in PostgreSQL. */
final class DatabasePeers {

  private static final int SLOW_QUERIES = 20;

  private final MadeArticles made;
  private final int articles;

  DatabasePeers(MadeArticles made, int articles) {
    this.made = made;
    this.articles = articles;
  }

  void run(PrintStream out, List<String> queries) throws IOException {
    List<String> single = queries.stream().filter(q -> !q.contains(" ")).toList();
    List<String> few = single.stream().limit(SLOW_QUERIES).toList();
    try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:peer")) {
      fill(
          h2,
          "INSERT INTO piece VALUES (?, ?)",
          "CREATE TABLE piece (id INT PRIMARY KEY, body VARCHAR)");
      like(out, "H2 LIKE, count", h2, few);
    } catch (SQLException trouble) {
      throw new IOException(trouble);
    }
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        Connection postgres = server.getPostgresDatabase().getConnection()) {
      fill(
          postgres,
          "INSERT INTO piece (id, body) VALUES (?, ?)",
          "CREATE TABLE piece (id INT PRIMARY KEY, body TEXT, words TSVECTOR)");
      like(out, "PostgreSQL LIKE, count", postgres, few);
      long start = System.nanoTime();
      words(postgres);
      out.printf(
          "PostgreSQL tsvector of pairs made: %.0f articles/s%n",
          articles / ((System.nanoTime() - start) / 1e9));
      count(
          out,
          "PostgreSQL tsvector of pairs, phrase, count",
          postgres,
          single,
          "SELECT COUNT(*) FROM piece WHERE words @@ phraseto_tsquery('simple', ?)",
          DatabasePeers::phrase);
    } catch (SQLException trouble) {
      throw new IOException(trouble);
    }
  }

  private void fill(Connection connection, String insert, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(table);
    }
    connection.setAutoCommit(false);
    try (PreparedStatement row = connection.prepareStatement(insert)) {
      for (int i = 0; i < articles; i++) {
        ArchivedArticle article = made.article(i);
        row.setInt(1, i);
        row.setString(2, article.title() + "\n" + article.article().body());
        row.addBatch();
        if (i % 500 == 499) {
          row.executeBatch();
        }
      }
      row.executeBatch();
    }
    connection.commit();
  }

  private void words(Connection postgres) throws SQLException {
    try (PreparedStatement update =
            postgres.prepareStatement(
                "UPDATE piece SET words = to_tsvector('simple', ?) WHERE id = ?");
        Statement index = postgres.createStatement()) {
      for (int i = 0; i < articles; i++) {
        ArchivedArticle article = made.article(i);
        update.setString(1, pairs(article.title() + "\n" + article.article().body()));
        update.setInt(2, i);
        update.addBatch();
        if (i % 500 == 499) {
          update.executeBatch();
        }
      }
      update.executeBatch();
      index.execute("CREATE INDEX piece_words ON piece USING GIN (words)");
      postgres.commit();
    }
  }

  private static String pairs(String text) {
    return String.join(" ", Pieces.of(text).stream().map(Pieces.Piece::term).toList());
  }

  private static String phrase(String query) {
    List<String> terms = Pieces.of(query).stream().map(Pieces.Piece::term).toList();
    return String.join(" ", terms.size() > 1 ? terms.subList(0, terms.size() - 1) : terms);
  }

  private static void like(
      PrintStream out, String name, Connection connection, List<String> queries) {
    count(
        out,
        name,
        connection,
        queries,
        "SELECT COUNT(*) FROM piece WHERE body LIKE ?",
        query -> "%" + query + "%");
  }

  private static void count(
      PrintStream out,
      String name,
      Connection connection,
      List<String> queries,
      String sql,
      java.util.function.UnaryOperator<String> parameter) {
    out.println(
        Latencies.of(
                queries,
                2,
                query -> {
                  try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setString(1, parameter.apply(query));
                    try (ResultSet rows = statement.executeQuery()) {
                      rows.next();
                      return rows.getLong(1);
                    }
                  } catch (SQLException trouble) {
                    throw new IllegalStateException(trouble);
                  }
                })
            .row(name + " (" + queries.size() + " queries)"));
  }
}
