package dev.chaoxin.subscriptions.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;

/** An open database with its tables brought up to date. */
public final class Database implements AutoCloseable {

  private static final int ATTEMPTS = 10;

  /**
   * SQLSTATEs of a transaction that lost a race and may simply be run again: serialisation failure,
   * deadlock (both databases), a unique key somebody else took first, and H2's lock time-out and
   * concurrent update.
   */
  private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "23505", "HYT00", "90131");

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * The URL of the H2 database in a data folder. A second process may open it too, and a commit is
   * in the file before it is acknowledged. {@code retry:} keeps the file open when a thread is
   * interrupted that writes, as Quartz interrupts its own when it stops.
   *
   * @throws DatabaseUnavailable when the folder cannot be made, or H2 cannot take its name
   */
  public static String h2In(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException trouble) {
      throw DatabaseUnavailable.because(trouble);
    }
    String file = folder.toAbsolutePath().normalize().resolve("chaoxin").toString();
    if (file.contains(";")) {
      throw DatabaseUnavailable.inSuchAFolder();
    }
    return "jdbc:h2:retry:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0";
  }

  /**
   * Opens the database and applies the migrations that are missing.
   *
   * @param url a JDBC URL of H2 or PostgreSQL, with user and password in it where needed
   * @throws DatabaseUnavailable when it cannot be opened; the message says what to do
   */
  public static Database open(String url) {
    return open(url, 8);
  }

  /** As {@link #open(String)}, with at most {@code connections} connections. */
  public static Database open(String url, int connections) {
    HikariDataSource pool = null;
    try {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(url);
      config.setMaximumPoolSize(connections);
      config.setMinimumIdle(1);
      config.setPoolName("chaoxin");
      config.setInitializationFailTimeout(1_000);
      config.setExceptionOverride(new DeadConnections());
      pool = new HikariDataSource(config);
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(pool)
          .locations("classpath:db/migration")
          .outOfOrder(true)
          .load()
          .migrate();
      return new Database(pool);
    } catch (RuntimeException cause) {
      if (pool != null) {
        pool.close();
      }
      throw DatabaseUnavailable.because(cause);
    }
  }

  /** For SQL. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** For libraries that keep tables of their own beside ours. */
  public DataSource dataSource() {
    return pool;
  }

  /**
   * Runs the work in a transaction, again from its start when it lost a race against another one:
   * it must have no effect outside the database.
   */
  public <T, X extends Exception> T inTransaction(HandleCallback<T, X> work) throws X {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(work);
      } catch (StatementException trouble) {
        if (attempt == ATTEMPTS || !lostRace(trouble)) {
          throw trouble;
        }
      }
    }
  }

  private static boolean lostRace(Throwable trouble) {
    return trouble.getCause() instanceof SQLException cause
        && LOST_RACES.contains(String.valueOf(cause.getSQLState()));
  }

  @Override
  public void close() {
    pool.close();
  }
}
