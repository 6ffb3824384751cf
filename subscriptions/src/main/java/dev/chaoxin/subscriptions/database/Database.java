package dev.chaoxin.subscriptions.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** An open database with its tables brought up to date. */
public final class Database implements AutoCloseable {

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
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
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setPoolName("chaoxin");
    config.setInitializationFailTimeout(5_000);
    HikariDataSource pool = null;
    try {
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

  @Override
  public void close() {
    pool.close();
  }
}
