package dev.chaoxin.digest.delivery;

import com.sun.management.OperatingSystemMXBean;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.Channel;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Measures the planning of a whole morning: reading subscriptions from the database, composing, and
 * inserting into the ledger. It is compared with the sum of three lower bounds measured in the same
 * run: reading the bare rows, touching every list entry once, and inserting bare rows. The first
 * two rounds start with an empty ledger; in the first, the process has not planned as many readers
 * before. Articles are prepared beforehand, as they are when they are filed.
 *
 * <p>Arguments: {@code h2} or {@code postgres}; a folder of sample issues, or {@code dictionary}
 * for {@link DictionaryTexts}; then the numbers of readers, ascending, the first as a warm-up.
 */
public final class MorningBench {

  private static final Instant MORNING = Instant.parse("2025-03-10T23:30:00Z");

  /** The length of the longest topic. */
  private static final int MAX_TOPIC_LENGTH = 8;

  private static final String LEDGER =
      "bare, rendered_part, digest_content, delivery_receipt, delivery_batch, delivery,"
          + " delivery_run";

  private final Database database;
  private final SyntheticPopulation population;
  private final int readers;
  private final LongSupplier databaseCpu;
  private final int[][] topics;
  private Archive archive;
  private DeliveryService service;

  /** {@code databaseCpu} returns the CPU time of the database's own processes, in nanoseconds. */
  private MorningBench(
      Database database, PopulationTexts texts, int readers, LongSupplier databaseCpu)
      throws IOException, SQLException {
    this.database = database;
    this.readers = readers;
    this.databaseCpu = databaseCpu;
    population = new SyntheticPopulation(texts);
    fileIssues(SyntheticPopulation.DAY, MORNING);
    topics = population.insertReaders(database, readers);
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
          LongSupplier databaseCpu = cpuTime(folder.resolve("server").resolve("postmaster.pid"));
          measure(server.getJdbcUrl("postgres", "postgres"), texts, readers, databaseCpu);
        }
      } else {
        measure(Database.h2In(folder), texts, readers, () -> 0);
      }
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static void measure(
      String url, PopulationTexts texts, int readers, LongSupplier databaseCpu)
      throws IOException, SQLException {
    try (Database database = Database.open(url, 4)) {
      MorningBench bench = new MorningBench(database, texts, readers, databaseCpu);
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
      bench.fileIssues(next, at);
      bench.prepare(next);
      bench.morning("next day", next, at);
    }
  }

  private static LongSupplier cpuTime(Path pidFile) throws IOException {
    ProcessHandle server =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0))).orElseThrow();
    return () ->
        Stream.concat(Stream.of(server), server.descendants())
            .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
            .sum();
  }

  /** Files the issues of a day and creates the service that plans it. */
  private void fileIssues(LocalDate day, Instant at) throws IOException {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    archive = new Archive(database, Files.createTempDirectory("originals"), clock);
    population.fileIssues(archive, day);
    Subscriptions subscriptions = new Subscriptions(database, clock);
    service =
        new DeliveryService(database, archive, subscriptions, List.of(new ServingAll()), clock);
  }

  private void prepare(LocalDate day) throws SQLException {
    Cost prepared = cost(() -> service.prepare(day));
    System.out.printf("articles prepared in %.2f s (cpu %.2f)%n", prepared.wall(), prepared.cpu());
  }

  private void morning(String round, LocalDate day, Instant at) throws SQLException {
    Cost read = cost(this::readBare);
    int[][] lists = lists(archive.articlesOf(day));
    Cost touch = cost(() -> touch(lists));
    Cost insert = cost(() -> insertBare(day));
    int[] planned = new int[1];
    Cost morning = cost(() -> planned[0] = service.plan(at).planned());
    Cost floors = read.plus(touch).plus(insert);
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
   * Seconds of wall time, and of CPU time in this process and the database's own. The second can be
   * compared even if the machine is busy with something else.
   */
  private record Cost(double wall, double cpu) {
    Cost plus(Cost other) {
      return new Cost(wall + other.wall, cpu + other.cpu);
    }
  }

  /** Something to measure. */
  private interface Work {
    void run() throws SQLException;
  }

  private Cost cost(Work work) throws SQLException {
    System.gc();
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = System.nanoTime();
    long cpu = machine.getProcessCpuTime() + databaseCpu.getAsLong();
    work.run();
    return new Cost(
        (System.nanoTime() - start) / 1e9,
        (machine.getProcessCpuTime() + databaseCpu.getAsLong() - cpu) / 1e9);
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

  /** By topic, the indexes of the articles that contain it. */
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
      ranks.put(population.topic(rank), rank);
    }
    Map<Integer, List<Integer>> found = new HashMap<>();
    for (int article = 0; article < news.size(); article++) {
      String text = news.get(article).title() + "\n" + news.get(article).article().body();
      for (int from = 0; from < text.length(); from++) {
        for (int length = 2;
            length <= MAX_TOPIC_LENGTH && from + length <= text.length();
            length++) {
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

  /** Serves every channel; sends nothing. */
  private static final class ServingAll implements Messenger {
    @Override
    public boolean serves(Channel channel) {
      return true;
    }

    @Override
    public boolean repeatable() {
      return false;
    }

    @Override
    public DeliveryOutcome send(OutgoingPart part) {
      throw new IllegalStateException("nothing is sent in this benchmark");
    }
  }
}
