package dev.chaoxin.subscriptions.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The database cannot be opened. The message is one sentence that says what to do. */
public final class DatabaseUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int DEEPEST = 30;

  /** What to do about a kind of trouble, told by what the driver or the file system said. */
  private record Advice(Predicate<String> of, String sentence) {}

  /** SQLSTATEs: PostgreSQL's appendix A; H2's ErrorCode. The first that fits is given. */
  private static final List<Advice> ADVICE =
      List.of(
          new Advice(
              any("no space left", "[90031", "disk full", "[53100"),
              "the disk with the database is full: make room and try again; nothing was lost"),
          new Advice(
              any("[90098", "[90121"),
              "the database was closed because it could not be written, as on a full disk: make room;"
                  + " it opens again by itself"),
          new Advice(
              any("already in use", "locked by another process", "the file is locked", "[90020"),
              "the database is in use by another program: stop that program and start again"),
          new Advice(
              any(
                  "read-only file system",
                  "permission denied",
                  "accessdenied",
                  "read only",
                  "not a directory",
                  "filealreadyexists",
                  "nosuchfile",
                  "[90097"),
              "the database cannot be written: make CHAOXIN_DATA a folder that this user may write"
                  + " to"),
          new Advice(
              any("[28000", "[28p01", "password authentication failed"),
              "the database does not know this user and password: check both in CHAOXIN_DATABASE"),
          new Advice(
              any("[3d000"),
              "there is no database of this name on the server: create it, or check"
                  + " CHAOXIN_DATABASE"),
          new Advice(
              any("[53300", "too many clients"),
              "the database server takes no more connections: raise its limit or stop a client"),
          new Advice(
              any("no suitable driver", "failed to get driver", "jdbcurl is required", "[90046"),
              "CHAOXIN_DATABASE is not a JDBC URL of H2 or PostgreSQL, such as"
                  + " jdbc:postgresql://host/name?user=…&password=…"),
          new Advice(
              any("[08001", "[08006", "connection refused", "unknownhost", "connect timed out"),
              "the database server does not answer: start it, or check host and port in"
                  + " CHAOXIN_DATABASE"),
          new Advice(
              any("[90030", "[90048", "file corrupted"),
              "the database file is damaged: restore a backup, or move the file away to start empty"),
          new Advice(
              any("applied migration not resolved locally", "migration checksum mismatch"),
              "the database was made by another version of this program: use that version or a newer"
                  + " one"));

  private DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  static DatabaseUnavailable inSuchAFolder() {
    return new DatabaseUnavailable(
        "the data folder's name has a semicolon, which H2 cannot take: choose another CHAOXIN_DATA",
        null);
  }

  static DatabaseUnavailable because(Throwable trouble) {
    String state =
        causes(trouble)
            .filter(SQLException.class::isInstance)
            .map(sql -> " (SQLSTATE " + ((SQLException) sql).getSQLState() + ")")
            .reduce("", (before, deeper) -> deeper);
    return new DatabaseUnavailable(
        known(trouble)
            // What a driver says may have the URL in it, and that a password.
            .orElse("the database cannot be opened: check CHAOXIN_DATABASE" + state),
        trouble);
  }

  /**
   * What to do about trouble that came up at work.
   *
   * @return one sentence; empty when no database or disk is behind it, or none of the known kinds
   */
  public static Optional<String> advice(Throwable trouble) {
    boolean outside =
        causes(trouble).anyMatch(t -> t instanceof SQLException || t instanceof IOException);
    return outside ? known(trouble) : Optional.empty();
  }

  private static Optional<String> known(Throwable trouble) {
    StringBuilder all = new StringBuilder();
    causes(trouble)
        .forEach(
            t -> {
              all.append(t.getClass().getSimpleName()).append(' ').append(t.getMessage());
              if (t instanceof SQLException sql) {
                all.append("\n[").append(sql.getSQLState());
              }
              all.append('\n');
            });
    String said = all.toString().toLowerCase(Locale.ROOT);
    return ADVICE.stream()
        .filter(advice -> advice.of().test(said))
        .map(Advice::sentence)
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable trouble) {
    return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
  }

  private static Predicate<String> any(String... signs) {
    return said -> List.of(signs).stream().anyMatch(said::contains);
  }
}
