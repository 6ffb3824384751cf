package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.paper.LineSpan;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.subscriptions.database.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** A town that reads: its papers and its readers. Everything is drawn from one seed. */
final class SyntheticPopulation {

  static final LocalDate DAY = LocalDate.of(2025, 3, 11);

  private static final int ARTICLES = 15;

  private static final Map<String, String> INDEXES =
      Map.of(
          "followed_topic_order", "followed_topic (subscriber_id, position, topic_id, wording)",
          "channel_order", "channel (subscriber_id, id, is_open, kind, address)",
          "subscriber_zone", "subscriber (zone, id)");

  private final PopulationTexts texts;
  private final Random random = new Random(20250312);
  private final ZipfDistribution followed = new ZipfDistribution(PopulationTexts.TOPICS, 1, random);

  SyntheticPopulation(PopulationTexts texts) {
    this.texts = texts;
  }

  /** A hundred issues of fifteen articles, of that day. */
  void fileIssues(Archive archive, LocalDate day) {
    for (int issue = 0; issue < PopulationTexts.ARTICLES / ARTICLES; issue++) {
      List<Article> articles = new ArrayList<>();
      List<ArticleIndex> cards = new ArrayList<>();
      for (int i = 0; i < ARTICLES; i++) {
        Article article = article(texts.articles().get(ARTICLES * issue + i), i);
        articles.add(article);
        cards.add(
            new ArticleIndex(
                List.of(), article.body().substring(0, 40), List.of(), Optional.empty()));
      }
      Masthead none = Masthead.NONE;
      Masthead masthead =
          new Masthead(
              Optional.of("第" + issue + "报"),
              Optional.of(day),
              none.weekday(),
              none.lunar(),
              none.issueNumber(),
              none.pages(),
              none.organiser(),
              none.publisher(),
              none.hotline(),
              none.email(),
              none.weather());
      String file = "bench-" + day + "-" + issue + ".txt";
      archive.file(
          archive.store(file, file.getBytes(StandardCharsets.UTF_8)),
          new IssueReading(file, new Issue(masthead, articles, List.of()), List.of(), List.of()),
          cards);
    }
  }

  private static Article article(PopulationTexts.ArticleText piece, int place) {
    return new Article(
        ArticleKind.NEWS,
        Optional.empty(),
        Optional.of(piece.headline()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(piece.body()),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.of(1 + place / 4),
        new LineSpan(1, 1));
  }

  /** Readers with 3 to 5 topics and a chat each; the topics of each by rank. */
  int[][] insertReaders(Database database, int readers) throws SQLException {
    int[][] topics = new int[readers][];
    // Made at the end in one go: row by row that takes longer than everything that is measured.
    for (String index : INDEXES.keySet()) {
      database.jdbi().useHandle(handle -> handle.execute("DROP INDEX " + index));
    }
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement topic =
          connection.prepareStatement("INSERT INTO topic (id, normal_form) VALUES (?, ?)")) {
        for (int rank = 0; rank < PopulationTexts.TOPICS; rank++) {
          topic.setLong(1, rank + 1);
          topic.setString(2, texts.topics().get(rank));
          topic.addBatch();
          flush(connection, rank, topic);
        }
        topic.executeBatch();
      }
      try (PreparedStatement reader =
              connection.prepareStatement(
                  "INSERT INTO subscriber (id, language, zone, digest_minute, entered_at)"
                      + " VALUES (?, 'zh-Hans', 'Asia/Shanghai', 450, ?)");
          PreparedStatement following =
              connection.prepareStatement(
                  "INSERT INTO followed_topic (subscriber_id, topic_id, position) VALUES (?, ?, ?)");
          PreparedStatement channel =
              connection.prepareStatement(
                  "INSERT INTO channel (subscriber_id, kind, address_key, address, is_open,"
                      + " changed_at) VALUES (?, 'telegram', ?, ?, TRUE, ?)")) {
        OffsetDateTime before = OffsetDateTime.parse("2025-01-01T00:00:00Z");
        for (int i = 0; i < readers; i++) {
          topics[i] = someTopics();
          reader.setLong(1, i + 1);
          reader.setObject(2, before);
          reader.addBatch();
          for (int place = 0; place < topics[i].length; place++) {
            following.setLong(1, i + 1);
            following.setLong(2, topics[i][place] + 1);
            following.setInt(3, place);
            following.addBatch();
          }
          channel.setLong(1, i + 1);
          channel.setString(2, Long.toString(1_000_000L + i));
          channel.setString(3, Long.toString(1_000_000L + i));
          channel.setObject(4, before);
          channel.addBatch();
          flush(connection, i, reader, following, channel);
        }
        for (PreparedStatement last : List.of(reader, following, channel)) {
          last.executeBatch();
        }
      }
      connection.commit();
    }
    INDEXES.forEach(
        (index, on) ->
            database
                .jdbi()
                .useHandle(handle -> handle.execute("CREATE INDEX " + index + " ON " + on)));
    return topics;
  }

  private int[] someTopics() {
    LinkedHashSet<Integer> some = new LinkedHashSet<>();
    int wanted = 3 + random.nextInt(3);
    while (some.size() < wanted) {
      some.add(followed.draw());
    }
    return some.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void flush(Connection connection, int row, PreparedStatement... statements)
      throws SQLException {
    if (row % 1_000 == 999) {
      for (PreparedStatement statement : statements) {
        statement.executeBatch();
      }
      if (row % 20_000 == 19_999) {
        connection.commit();
      }
    }
  }

  /** A word by its rank. */
  String word(int rank) {
    return texts.topics().get(rank);
  }
}
