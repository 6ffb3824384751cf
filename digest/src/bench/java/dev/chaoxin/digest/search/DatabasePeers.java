package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer;
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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What one would use without Lucene: LIKE and full text in H2, LIKE and tsvector in PostgreSQL. The
 * full texts get the same pairs of characters as the search index, separated by blanks.
 */
final class DatabasePeers {

  private static final int SLOW_QUERIES = 20;

  /** H2's full text takes in about two hundred articles a second. */
  private static final int FULL_TEXT_ARTICLES = 5_000;

  private static final int ROUNDS = 2;
  private static final int BATCH = 500;

  private final SyntheticArticles made;
  private final int articles;
  private final PrintStream out;

  DatabasePeers(SyntheticArticles made, int articles, PrintStream out) {
    this.made = made;
    this.articles = articles;
    this.out = out;
  }

  void run(List<String> words) throws IOException {
    List<String> few = words.subList(0, SLOW_QUERIES);
    try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:peer")) {
      h2(h2, words, few);
    } catch (SQLException trouble) {
      throw new IOException(trouble);
    }
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        Connection postgres = server.getPostgresDatabase().getConnection()) {
      postgres(postgres, words, few);
    } catch (SQLException trouble) {
      throw new IOException(trouble);
    }
  }

  private void h2(Connection h2, List<String> words, List<String> few) throws SQLException {
    execute(h2, "CREATE TABLE piece (id INT PRIMARY KEY, body VARCHAR)");
    fill(h2, "INSERT INTO piece (body, id) VALUES (?, ?)", articles, DatabasePeers::text);
    ask(
        h2,
        "H2 LIKE, count",
        few,
        "SELECT COUNT(*) FROM piece WHERE body LIKE ?",
        DatabasePeers::like);
    execute(h2, "DROP TABLE piece");
    execute(h2, "CREATE TABLE piece (id INT PRIMARY KEY, body VARCHAR)");
    execute(h2, "CREATE ALIAS FT_INIT FOR 'org.h2.fulltext.FullText.init'");
    execute(h2, "CALL FT_INIT()");
    execute(h2, "CALL FT_CREATE_INDEX('PUBLIC', 'PIECE', 'BODY')");
    int some = Math.min(articles, FULL_TEXT_ARTICLES);
    fill(h2, "INSERT INTO piece (body, id) VALUES (?, ?)", some, DatabasePeers::pairs);
    ask(
        h2,
        "H2 full text of " + some + " articles, all pairs, count",
        words,
        "SELECT COUNT(*) FROM FT_SEARCH_DATA(?, 0, 0)",
        DatabasePeers::phrase);
  }

  private void postgres(Connection postgres, List<String> words, List<String> few)
      throws SQLException {
    execute(postgres, "CREATE TABLE piece (id INT PRIMARY KEY, body TEXT, words TSVECTOR)");
    fill(postgres, "INSERT INTO piece (body, id) VALUES (?, ?)", articles, DatabasePeers::text);
    String like = "SELECT COUNT(*) FROM piece WHERE body LIKE ?";
    ask(postgres, "PostgreSQL LIKE, count", few, like, DatabasePeers::like);
    long start = System.nanoTime();
    String update = "UPDATE piece SET words = to_tsvector('simple', ?) WHERE id = ?";
    fill(postgres, update, articles, DatabasePeers::pairs);
    execute(postgres, "CREATE INDEX piece_words ON piece USING GIN (words)");
    execute(postgres, "ANALYZE piece");
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf("PostgreSQL tsvector of pairs made: %.0f articles/s%n", articles / seconds);
    ask(
        postgres,
        "PostgreSQL tsvector of pairs, phrase, count",
        words,
        "SELECT COUNT(*) FROM piece WHERE words @@ phraseto_tsquery('simple', ?)",
        DatabasePeers::phrase);
    ask(
        postgres,
        "PostgreSQL tsvector of pairs, phrase, best ten",
        words,
        """
        SELECT id FROM piece, phraseto_tsquery('simple', ?) q
        WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT 10
        """,
        DatabasePeers::phrase);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Content {
    String of(ArchivedArticle article);
  }

  private void fill(Connection connection, String sql, int many, Content content)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement row = connection.prepareStatement(sql)) {
      for (int i = 0; i < many; i++) {
        row.setString(1, content.of(made.article(i)));
        row.setInt(2, i);
        row.addBatch();
        if (i % BATCH == BATCH - 1) {
          row.executeBatch();
        }
      }
      row.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static String text(ArchivedArticle article) {
    return article.title() + "\n" + article.article().body();
  }

  private static String pairs(ArchivedArticle article) {
    return CjkBigramTokenizer.tokenize(text(article)).stream()
        .map(CjkBigramTokenizer.Token::term)
        .collect(Collectors.joining(" "));
  }

  private static String phrase(String word) {
    List<String> terms =
        CjkBigramTokenizer.tokenize(word).stream().map(CjkBigramTokenizer.Token::term).toList();
    return String.join(" ", terms.size() > 1 ? terms.subList(0, terms.size() - 1) : terms);
  }

  private static String like(String word) {
    return "%" + word + "%";
  }

  private void ask(
      Connection connection,
      String name,
      List<String> words,
      String sql,
      UnaryOperator<String> parameter) {
    out.println(
        Latencies.byTheWall(words, ROUNDS, word -> first(connection, sql, parameter.apply(word)))
            .row(name + " (" + words.size() + " words)"));
  }

  private static long first(Connection connection, String sql, String parameter) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
