package dev.chaoxin.subscriptions.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Thrown if the database cannot be opened. The message is one sentence that says what to do. */
public final class DatabaseUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MAX_CAUSES = 30;

  /** What to do about an error, recognised by the messages of its causes. */
  private record Advice(Predicate<String> applies, String sentence) {}

  /** The first that applies is used. SQLSTATEs: PostgreSQL's appendix A and H2's ErrorCode. */
  private static final List<Advice> ADVICE =
      List.of(
          new Advice(
              any("no space left", "[90031", "disk full", "[53100"),
              "the disk with the database is full: free some space and try again; nothing was lost"),
          new Advice(
              any("[90098", "[90121"),
              "the database was closed because it could not be written, for example because the disk is full:"
                  + " free some space; it reopens by itself"),
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
              "the database is not writable: set CHAOXIN_DATA to a folder that this user can write"
                  + " to"),
          new Advice(
              any("[28000", "[28p01", "password authentication failed"),
              "the database rejected user and password: check both in CHAOXIN_DATABASE"),
          new Advice(
              any("[3d000"),
              "the database does not exist on the server: create it, or check"
                  + " CHAOXIN_DATABASE"),
          new Advice(
              any("[53300", "too many clients"),
              "the database server accepts no more connections: raise its limit or stop a client"),
          new Advice(
              any("no suitable driver", "failed to get driver", "jdbcurl is required", "[90046"),
              "CHAOXIN_DATABASE is not a JDBC URL of H2 or PostgreSQL, such as"
                  + " jdbc:postgresql://host/name?user=…&password=…"),
          new Advice(
              any("[08001", "[08006", "connection refused", "unknownhost", "connect timed out"),
              "cannot connect to the database server: start it, or check host and port in"
                  + " CHAOXIN_DATABASE"),
          new Advice(
              any("[90030", "[90048", "file corrupted"),
              "the database file is damaged: restore a backup, or move the file away to start with an empty one"),
          new Advice(
              any("applied migration not resolved locally", "migration checksum mismatch"),
              "the database was created by another version of this program: use that version or a"
                  + " newer one"));

  private DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  static DatabaseUnavailable semicolonInFolderName() {
    return new DatabaseUnavailable(
        "the data folder's name contains a semicolon, which H2 does not allow: choose another CHAOXIN_DATA",
        null);
  }

  static DatabaseUnavailable causedBy(Throwable cause) {
    String state =
        causes(cause)
            .filter(SQLException.class::isInstance)
            .map(sql -> " (SQLSTATE " + ((SQLException) sql).getSQLState() + ")")
            .reduce("", (outer, inner) -> inner);
    return new DatabaseUnavailable(
        findAdvice(cause)
            // The message of a driver may contain the URL, and with it the password.
            .orElse("the database cannot be opened: check CHAOXIN_DATABASE" + state),
        cause);
  }

  /**
   * What to do about an error during operation.
   *
   * @return one sentence; empty if it is not a known kind of database or disk error
   */
  public static Optional<String> advice(Throwable cause) {
    boolean outside =
        causes(cause).anyMatch(t -> t instanceof SQLException || t instanceof IOException);
    return outside ? findAdvice(cause) : Optional.empty();
  }

  private static Optional<String> findAdvice(Throwable cause) {
    StringBuilder all = new StringBuilder();
    causes(cause)
        .forEach(
            t -> {
              all.append(t.getClass().getSimpleName()).append(' ').append(t.getMessage());
              if (t instanceof SQLException sql) {
                all.append("\n[").append(sql.getSQLState());
              }
              all.append('\n');
            });
    String messages = all.toString().toLowerCase(Locale.ROOT);
    return ADVICE.stream()
        .filter(advice -> advice.applies().test(messages))
        .map(Advice::sentence)
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause).limit(MAX_CAUSES);
  }

  private static Predicate<String> any(String... fragments) {
    return messages -> Stream.of(fragments).anyMatch(messages::contains);
  }
}
