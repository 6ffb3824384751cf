package dev.chaoxin.subscriptions.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs a test twice, with an empty, migrated {@link Database}: H2, then PostgreSQL. The test must
 * close it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@MethodSource("dev.chaoxin.subscriptions.database.EachDatabase$Fresh#databases")
public @interface EachDatabase {

  /** Creates the databases. */
  final class Fresh {

    private static EmbeddedPostgres server;

    private Fresh() {}

    public static Stream<Named<Database>> databases() {
      return Stream.of(Named.of("H2", h2()), Named.of("PostgreSQL", postgres()));
    }

    /** An empty H2 database in memory, migrated. */
    public static Database h2() {
      return Database.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", 4);
    }

    /** An empty PostgreSQL database, migrated, on a server that is started once per JVM. */
    public static synchronized Database postgres() {
      return Database.open(postgresUrl(), 4);
    }

    /** The URL of an empty PostgreSQL database. */
    public static synchronized String postgresUrl() {
      try {
        if (server == null) {
          server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        }
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("CREATE DATABASE " + name);
        }
        return server.getJdbcUrl("postgres", name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
