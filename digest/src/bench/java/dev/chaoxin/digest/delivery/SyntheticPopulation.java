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

/** Issues and readers, generated from a fixed seed. */
final class SyntheticPopulation {

  static final LocalDate DAY = LocalDate.of(2025, 3, 11);

  private static final int ARTICLES_PER_ISSUE = 15;

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

  /** Files a hundred issues of a day, with fifteen articles each. */
  void fileIssues(Archive archive, LocalDate day) {
    for (int issue = 0; issue < PopulationTexts.ARTICLES / ARTICLES_PER_ISSUE; issue++) {
      List<Article> articles = new ArrayList<>();
      List<ArticleIndex> indexes = new ArrayList<>();
      for (int i = 0; i < ARTICLES_PER_ISSUE; i++) {
        Article article = article(texts.articles().get(ARTICLES_PER_ISSUE * issue + i), i);
        articles.add(article);
        indexes.add(
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
          indexes);
    }
  }

  private static Article article(PopulationTexts.ArticleText text, int position) {
    return new Article(
        ArticleKind.NEWS,
        Optional.empty(),
        Optional.of(text.headline()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(text.body()),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.of(1 + position / 4),
        new LineSpan(1, 1));
  }

  /** Inserts readers with 3 to 5 topics and a chat each; returns the ranks of each one's topics. */
  int[][] insertReaders(Database database, int readers) throws SQLException {
    int[][] topics = new int[readers][];
    // Indexes are created at the end: updating them row by row takes longer than what is measured.
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
                  "INSERT INTO subscriber (id, language, zone, digest_minute, registered_at)"
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
          topics[i] = drawTopics();
          reader.setLong(1, i + 1);
          reader.setObject(2, before);
          reader.addBatch();
          for (int position = 0; position < topics[i].length; position++) {
            following.setLong(1, i + 1);
            following.setLong(2, topics[i][position] + 1);
            following.setInt(3, position);
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
        (index, columns) ->
            database
                .jdbi()
                .useHandle(handle -> handle.execute("CREATE INDEX " + index + " ON " + columns)));
    return topics;
  }

  private int[] drawTopics() {
    LinkedHashSet<Integer> drawn = new LinkedHashSet<>();
    int count = 3 + random.nextInt(3);
    while (drawn.size() < count) {
      drawn.add(followed.draw());
    }
    return drawn.stream().mapToInt(Integer::intValue).toArray();
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

  /** The topic of a rank. */
  String topic(int rank) {
    return texts.topics().get(rank);
  }
}
