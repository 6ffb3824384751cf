package dev.chaoxin.digest.delivery;

import com.sun.management.OperatingSystemMXBean;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.Subscriptions;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * A whole morning planned: subscriptions read from the database, composed for, rows in the ledger;
 * against the sum of three floors of the same run: the bare rows read, every list entry touched
 * once, bare rows inserted. Each is measured twice with an empty ledger, the first time in a
 * process that has not planned so much before. The news are made ready as they are when they were
 * filed.
 *
 * <p>Arguments: {@code h2} or {@code postgres}; a folder of sample issues, or {@code dictionary}
 * for the harder town; then numbers of readers, ascending; the first is a warm-up.
 */
public final class MorningBench {

  private static final Instant MORNING = Instant.parse("2025-03-10T23:30:00Z");

  /** The longest topic of these towns. */
  private static final int LONGEST = 8;

  private static final String LEDGER =
      "bare, rendered_part, digest_content, delivery_receipt, delivery_batch, delivery,"
          + " delivery_run";

  private final Database database;
  private final SyntheticPopulation town;
  private final int readers;
  private final LongSupplier servers;
  private final int[][] topics;
  private Archive archive;
  private DeliveryService run;

  /** {@code servers} tells the processor time of the database's own processes, in nanoseconds. */
  private MorningBench(Database database, PopulationTexts texts, int readers, LongSupplier servers)
      throws IOException, SQLException {
    this.database = database;
    this.readers = readers;
    this.servers = servers;
    town = new SyntheticPopulation(texts);
    print(SyntheticPopulation.DAY, MORNING);
    topics = town.insertReaders(database, readers);
    execute(
        "CREATE TABLE bare (local_day DATE NOT NULL, reader BIGINT NOT NULL,"
            + " digest VARCHAR(80) NOT NULL, PRIMARY KEY (local_day, reader))");
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    boolean postgres = arguments[0].equals("postgres");
    PopulationTexts texts =
        arguments[1].equals("dictionary")
            ? DictionaryTexts.read()
            : SampleTexts.read(Path.of(arguments[1]));
    System.out.printf(
        "%-8s %9s %9s %9s | %6s %6s %6s %6s | %7s %6s | %6s %7s %6s | %9s %6s%n",
        "round",
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
        "cpu",
        "ratio",
        "us/reader",
        "heap");
    for (int i = 2; i < arguments.length; i++) {
      int readers = Integer.parseInt(arguments[i].replace("_", ""));
      Path folder = Files.createTempDirectory("morning");
      if (postgres) {
        try (EmbeddedPostgres server =
            EmbeddedPostgres.builder().setDataDirectory(folder.resolve("server")).start()) {
          LongSupplier servers = processorTime(folder.resolve("server").resolve("postmaster.pid"));
          mornings(server.getJdbcUrl("postgres", "postgres"), texts, readers, servers);
        }
      } else {
        mornings(Database.h2In(folder), texts, readers, () -> 0);
      }
      try (var files = Files.walk(folder)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static void mornings(String url, PopulationTexts texts, int readers, LongSupplier servers)
      throws IOException, SQLException {
    try (Database database = Database.open(url, 4)) {
      MorningBench bench = new MorningBench(database, texts, readers, servers);
      if (url.startsWith("jdbc:postgresql")) {
        bench.execute("ANALYZE");
      }
      bench.prepare(SyntheticPopulation.DAY);
      for (String round : List.of("first", "again")) {
        for (String table : LEDGER.split(", ", -1)) {
          bench.execute("DELETE FROM " + table);
        }
        bench.morning(round, SyntheticPopulation.DAY, MORNING);
      }
      LocalDate next = SyntheticPopulation.DAY.plusDays(1);
      Instant at = MORNING.plus(Duration.ofDays(1));
      bench.print(next, at);
      bench.prepare(next);
      bench.morning("next day", next, at);
    }
  }

  private static LongSupplier processorTime(Path pidFile) throws IOException {
    ProcessHandle server =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0))).orElseThrow();
    return () ->
        Stream.concat(Stream.of(server), server.descendants())
            .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
            .sum();
  }

  /** The papers of a day come, and the service that plans it. */
  private void print(LocalDate day, Instant at) throws IOException {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    archive = new Archive(database, Files.createTempDirectory("originals"), clock);
    town.fileIssues(archive, day);
    Subscriptions desk = new Subscriptions(database, clock);
    run = new DeliveryService(database, archive, desk, List.of(new Everywhere()), clock);
  }

  private void prepare(LocalDate day) throws SQLException {
    Cost ready = cost(() -> run.prepare(day));
    System.out.printf("news made ready in %.2f s (cpu %.2f)%n", ready.wall(), ready.cpu());
  }

  private void morning(String round, LocalDate day, Instant at) throws SQLException {
    Cost read = cost(this::readBare);
    int[][] lists = lists(archive.articlesOf(day));
    Cost touch = cost(() -> touch(lists));
    Cost insert = cost(() -> insertBare(day));
    int[] planned = new int[1];
    Cost morning = cost(() -> planned[0] = run.plan(at).planned());
    Cost floors = read.and(touch).and(insert);
    System.out.printf(
        "%-8s %,9d %,9d %,9d | %6.2f %6.3f %6.2f %6.2f | %7.2f %5.2fx | %6.2f %7.2f %5.2fx | %9.2f"
            + " %,5dM%n",
        round,
        readers,
        planned[0],
        contents(day),
        read.wall(),
        touch.wall(),
        insert.wall(),
        floors.wall(),
        morning.wall(),
        morning.wall() / floors.wall(),
        floors.cpu(),
        morning.cpu(),
        morning.cpu() / floors.cpu(),
        1e6 * morning.wall() / readers,
        usedMegabytes());
  }

  private void execute(String statement) {
    database.jdbi().useHandle(handle -> handle.execute(statement));
  }

  /**
   * Seconds by the clock, and of all processors in this process and the database's own: the second
   * is fair on a machine that others use too.
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

  private Cost cost(Work work) throws SQLException {
    System.gc();
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = System.nanoTime();
    long cpu = machine.getProcessCpuTime() + servers.getAsLong();
    work.run();
    return new Cost(
        (System.nanoTime() - start) / 1e9,
        (machine.getProcessCpuTime() + servers.getAsLong() - cpu) / 1e9);
  }

  private static long usedMegabytes() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private void readBare() throws SQLException {
    long sum = 0;
    for (String query :
        List.of(
            "SELECT id, digest_minute FROM subscriber",
            "SELECT subscriber_id, topic_id FROM followed_topic",
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

  private int[][] lists(List<ArchivedArticle> news) {
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
        for (int length = 2; length <= LONGEST && from + length <= text.length(); length++) {
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

  private void touch(int[][] lists) {
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

  private void insertBare(LocalDate day) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO bare VALUES (?, ?, ?)")) {
        String ids = "0123456789".repeat(4);
        for (int row = 1; row <= readers; row++) {
          insert.setObject(1, day);
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

  private int contents(LocalDate day) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM digest_content WHERE local_day = :day")
                    .bind("day", day)
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
    public DeliveryOutcome send(OutgoingPart consignment) {
      throw new IllegalStateException("only planned here");
    }
  }
}
