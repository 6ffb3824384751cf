package dev.chaoxin.digest.delivering;

import com.sun.management.OperatingSystemMXBean;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.SubscriptionDesk;
import dev.chaoxin.subscriptions.database.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole morning planned: subscriptions read from the database, composed for, rows in the ledger;
 * against the sum of three floors of the same run: the bare rows read, every list entry touched
 * once, bare rows inserted.
 *
 * <p>Arguments: {@code h2} or {@code postgres}, then numbers of readers, ascending; the first is a
 * warm-up.
 */
public final class MorningBench {

  private static final Instant MORNING = Instant.parse("2025-03-10T23:30:00Z");

  private MorningBench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    String kind = arguments[0];
    System.out.printf(
        "%-9s %9s %9s %9s | %6s %6s %6s %6s | %7s %6s | %7s %6s | %9s %6s%n",
        "database",
        "readers",
        "rows",
        "contents",
        "read",
        "touch",
        "insert",
        "floors",
        "morning",
        "ratio",
        "cpu",
        "ratio",
        "us/reader",
        "heap");
    for (int i = 1; i < arguments.length; i++) {
      int readers = Integer.parseInt(arguments[i].replace("_", ""));
      if (kind.equals("postgres")) {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
          morning(kind, server.getJdbcUrl("postgres", "postgres"), readers);
        }
      } else {
        Path folder = Files.createTempDirectory("morning");
        morning(kind, Database.h2In(folder), readers);
        try (var files = Files.walk(folder)) {
          files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
      }
    }
  }

  private static void morning(String kind, String url, int readers)
      throws IOException, SQLException {
    Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    try (Database database = Database.open(url, 4)) {
      Archive archive = new Archive(database, Files.createTempDirectory("originals"), clock);
      BenchTown town = new BenchTown();
      town.print(archive);
      int[][] topics = town.settle(database, readers);
      if (kind.equals("postgres")) {
        database.jdbi().useHandle(handle -> handle.execute("ANALYZE"));
      }
      Cost read = cost(() -> readBare(database));
      int[][] lists = lists(town, archive.articlesOf(BenchTown.DAY), topics);
      Cost touch = cost(() -> touch(lists, topics));
      Cost insert = cost(() -> insertBare(database, readers));
      SubscriptionDesk desk = new SubscriptionDesk(database, clock);
      MorningRun run = new MorningRun(database, archive, desk, List.of(new Everywhere()), clock);
      int[] planned = new int[1];
      Cost morning = cost(() -> planned[0] = run.plan(MORNING).planned());
      Cost floors = read.and(touch).and(insert);
      System.out.printf(
          "%-9s %,9d %,9d %,9d | %6.2f %6.3f %6.2f %6.2f | %7.2f %5.2fx | %7.2f %5.2fx | %9.2f"
              + " %,5dM%n",
          kind,
          readers,
          planned[0],
          bodies(database),
          read.wall(),
          touch.wall(),
          insert.wall(),
          floors.wall(),
          morning.wall(),
          morning.wall() / floors.wall(),
          morning.cpu(),
          morning.cpu() / floors.cpu(),
          1e6 * morning.wall() / readers,
          usedMegabytes());
    }
  }

  /**
   * Seconds by the clock, and of all processors in this process: the second is fair on a machine
   * that others use too, where the database is in this process.
   */
  private record Cost(double wall, double cpu) {
    Cost and(Cost more) {
      return new Cost(wall + more.wall, cpu + more.cpu);
    }
  }

  /** Work that may fail in the database. */
  private interface Work {
    void run() throws SQLException;
  }

  private static Cost cost(Work work) throws SQLException {
    System.gc();
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = System.nanoTime();
    long cpu = machine.getProcessCpuTime();
    work.run();
    return new Cost((System.nanoTime() - start) / 1e9, (machine.getProcessCpuTime() - cpu) / 1e9);
  }

  private static long usedMegabytes() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static void readBare(Database database) throws SQLException {
    long sum = 0;
    for (String query :
        List.of(
            "SELECT id, digest_minute FROM subscriber",
            "SELECT subscriber_id, topic_id FROM following",
            "SELECT subscriber_id, address FROM channel")) {
      try (Connection connection = database.dataSource().getConnection()) {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
          statement.setFetchSize(10_000);
          try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
              sum += row.getLong(1) + row.getString(2).length();
            }
          }
        }
      }
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing read");
    }
  }

  private static int[][] lists(BenchTown town, List<ArchivedArticle> news, int[][] topics) {
    Map<Integer, int[]> lists = new HashMap<>();
    int highest = 0;
    for (int[] some : topics) {
      for (int topic : some) {
        highest = Math.max(highest, topic);
      }
    }
    Map<String, Integer> ranks = new HashMap<>();
    for (int rank = 0; rank <= highest; rank++) {
      ranks.put(town.word(rank), rank);
    }
    Map<Integer, List<Integer>> found = new HashMap<>();
    for (int article = 0; article < news.size(); article++) {
      String text = news.get(article).title() + "\n" + news.get(article).article().body();
      for (int from = 0; from < text.length(); from++) {
        for (int length = 2; length <= 4 && from + length <= text.length(); length++) {
          Integer rank = ranks.get(text.substring(from, from + length));
          if (rank != null) {
            List<Integer> list = found.computeIfAbsent(rank, any -> new ArrayList<>());
            if (list.isEmpty() || list.get(list.size() - 1) != article) {
              list.add(article);
            }
          }
        }
      }
    }
    found.forEach((rank, list) -> lists.put(rank, list.stream().mapToInt(a -> a).toArray()));
    int[][] all = new int[highest + 1][];
    for (int rank = 0; rank <= highest; rank++) {
      all[rank] = lists.getOrDefault(rank, new int[0]);
    }
    return all;
  }

  private static void touch(int[][] lists, int[][] topics) {
    long sum = 0;
    for (int[] some : topics) {
      for (int topic : some) {
        for (int article : lists[topic]) {
          sum += article;
        }
      }
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing touched");
    }
  }

  private static void insertBare(Database database, int rows) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE bare (local_day DATE NOT NULL, reader BIGINT NOT NULL,"
                + " digest VARCHAR(80) NOT NULL, PRIMARY KEY (local_day, reader))");
      }
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO bare VALUES (?, ?, ?)")) {
        String ids = "0123456789".repeat(4);
        for (int row = 1; row <= rows; row++) {
          insert.setObject(1, BenchTown.DAY);
          insert.setLong(2, row);
          insert.setString(3, ids);
          insert.addBatch();
          if (row % 1_000 == 0) {
            insert.executeBatch();
            connection.commit();
          }
        }
        insert.executeBatch();
        connection.commit();
      }
    }
  }

  private static int bodies(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM digest_content")
                    .mapTo(Integer.class)
                    .one());
  }

  /** Serves everybody; nothing is sent here. */
  private static final class Everywhere implements Messenger {
    @Override
    public boolean serves(dev.chaoxin.subscriptions.Channel channel) {
      return true;
    }

    @Override
    public boolean repeatable() {
      return false;
    }

    @Override
    public DeliveryOutcome send(Consignment consignment) {
      throw new IllegalStateException("only planned here");
    }
  }
}
