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

/** An open database with an up-to-date schema. */
public final class Database implements AutoCloseable {

  private static final int MAX_ATTEMPTS = 10;

  /**
   * SQLSTATEs after which a transaction can be retried: serialisation failure, deadlock (both
   * databases), unique violation, and H2's lock timeout and concurrent update.
   */
  private static final Set<String> RETRYABLE_SQLSTATES =
      Set.of("40001", "40P01", "23505", "HYT00", "90131");

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * The URL of the H2 database in a data folder. Several processes can open it, and a commit is in
   * the file before it is acknowledged. {@code retry:} keeps the file open if a writing thread is
   * interrupted, as Quartz does on shutdown.
   *
   * @throws DatabaseUnavailable if the folder cannot be created or H2 does not allow its name
   */
  public static String h2In(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw DatabaseUnavailable.causedBy(e);
    }
    String file = folder.toAbsolutePath().normalize().resolve("chaoxin").toString();
    if (file.contains(";")) {
      throw DatabaseUnavailable.semicolonInFolderName();
    }
    return "jdbc:h2:retry:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0";
  }

  /**
   * Opens the database and applies pending migrations.
   *
   * @param url a JDBC URL of H2 or PostgreSQL, including user and password if needed
   * @throws DatabaseUnavailable if it cannot be opened; the message says what to do
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
      throw DatabaseUnavailable.causedBy(cause);
    }
  }

  /** For running SQL. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** For libraries with their own tables, such as Quartz. */
  public DataSource dataSource() {
    return pool;
  }

  /**
   * Runs the work in a transaction, and retries it from the start if it conflicts with another
   * transaction. The work must have no effect outside the database.
   */
  public <T, X extends Exception> T inTransaction(HandleCallback<T, X> work) throws X {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(work);
      } catch (StatementException e) {
        if (attempt == MAX_ATTEMPTS || !isRetryable(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isRetryable(StatementException e) {
    return e.getCause() instanceof SQLException cause
        && RETRYABLE_SQLSTATES.contains(String.valueOf(cause.getSQLState()));
  }

  @Override
  public void close() {
    pool.close();
  }
}
