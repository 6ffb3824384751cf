package dev.chaoxin.subscriptions.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

  @TempDir Path folder;

  @Test
  void keepsWhatWasCommitted() {
    try (Database first = Database.open(Database.h2In(folder.resolve("new/data")))) {
      first.jdbi().useHandle(handle -> handle.execute("CREATE TABLE note (words VARCHAR(9))"));
      first.jdbi().useHandle(handle -> handle.execute("INSERT INTO note VALUES ('海塘')"));
    }
    try (Database again = Database.open(Database.h2In(folder.resolve("new/data")))) {
      assertThat(words(again)).isEqualTo("海塘");
    }
  }

  @Test
  void refusesAFolderNameThatH2DoesNotAllow() {
    assertThatThrownBy(() -> Database.h2In(folder.resolve("a;b")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("semicolon");
  }

  @Test
  void writesCommitsAtOnceAndAllowsASecondProcess() {
    assertThat(Database.h2In(folder)).contains(";AUTO_SERVER=TRUE").contains(";WRITE_DELAY=0");
  }

  @Test
  void saysThatTheDatabaseIsInUse() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("chaoxin");
    Database.open(url).close();
    try (RandomAccessFile file =
            new RandomAccessFile(folder.resolve("chaoxin.mv.db").toFile(), "rw");
        FileLock lock = file.getChannel().lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> Database.open(url))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("in use by another program");
    }
  }

  @Test
  void saysThatTheFolderIsNotWritable() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");
    assertThatThrownBy(() -> Database.h2In(file))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("set CHAOXIN_DATA to a folder");
    assertThatThrownBy(() -> Database.h2In(file.resolve("below")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("set CHAOXIN_DATA to a folder");
  }

  @Test
  void saysThatTheFileIsDamaged() throws IOException {
    String url = Database.h2In(folder);
    Database.open(url).close();
    Files.writeString(folder.resolve("chaoxin.mv.db"), "潮".repeat(9_000));
    assertThatThrownBy(() -> Database.open(url))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void saysThatThePasswordIsWrongWithoutRepeatingIt() {
    String url = "jdbc:h2:file:" + folder.resolve("chaoxin");
    Database.open(url + ";USER=chaoxin;PASSWORD=right").close();
    assertThatThrownBy(() -> Database.open(url + ";USER=chaoxin;PASSWORD=secret77"))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("user and password")
        .hasMessageNotContaining("secret77");
  }

  @Test
  void saysThatTheServerIsDown() {
    assertThatThrownBy(
            () -> Database.open("jdbc:postgresql://127.0.0.1:1/chaoxin?user=a&password=secret77"))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("cannot connect")
        .hasMessageNotContaining("secret77");
  }

  @Test
  void saysThatTheDatabaseDoesNotExist() {
    String url = EachDatabase.Fresh.postgresUrl();
    assertThatThrownBy(() -> Database.open(url.replaceAll("/t[0-9a-f]+", "/nowhere")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("database does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chaoxin", "jdbc:oracle:x?password=secret77", "postgresql://h/c"})
  void saysThatTheUrlIsNotAJdbcUrl(String url) {
    assertThatThrownBy(() -> Database.open(url))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("not a JDBC URL")
        .hasMessageNotContaining("secret77");
  }

  @ParameterizedTest
  @CsvSource({
    "No space left on device, disk with the database is full",
    "Read-only file system, not writable",
  })
  void recognisesErrorsOfTheFileSystem(String message, String advice) {
    Throwable error = new SQLException("General error", "HY000", new IOException(message));
    assertThat(DatabaseUnavailable.causedBy(error)).hasMessageContaining(advice);
  }

  @EachDatabase
  void retriesATransactionThatConflicted(Database database) {
    try (database) {
      int[] attempts = {0};
      String answer =
          database.inTransaction(
              handle -> {
                handle.execute("INSERT INTO topic (normal_form) VALUES ('海塘')");
                if (++attempts[0] == 1) {
                  handle.execute("INSERT INTO topic (normal_form) VALUES ('海塘')");
                }
                return "done";
              });
      assertThat(answer).isEqualTo("done");
      assertThat(attempts[0]).isEqualTo(2);
      assertThat(
              database
                  .jdbi()
                  .<Integer, RuntimeException>withHandle(
                      handle ->
                          handle.createQuery("SELECT COUNT(*) FROM topic").mapTo(int.class).one()))
          .isEqualTo(1);
    }
  }

  private static String words(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT words FROM note").mapTo(String.class).one());
  }

  @Test
  void staysOpenWhenAWritingThreadIsInterrupted() throws SQLException {
    try (Database database = Database.open(Database.h2In(folder));
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE tide (height INT)");
      Thread.currentThread().interrupt();
      statement.execute("INSERT INTO tide VALUES (3)");
      statement.execute("CHECKPOINT SYNC");
      assertThat(statement.executeQuery("SELECT height FROM tide").next()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void givesAdviceWhenTheDiskFillsUpDuringOperation() {
    Throwable full = new UncheckedIOException(new IOException("No space left on device"));
    assertThat(DatabaseUnavailable.advice(full))
        .hasValueSatisfying(s -> assertThat(s).contains("free some space"));
    Throwable closed = new SQLException("The database has been closed", "90098", 90098);
    assertThat(DatabaseUnavailable.advice(new IllegalStateException(closed)))
        .hasValueSatisfying(s -> assertThat(s).contains("reopens by itself"));
    assertThat(DatabaseUnavailable.advice(new IllegalStateException("read only"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {50000, 90098})
  void evictsAConnectionWhoseDatabaseIsClosed(int errorCode) {
    SQLException closed = new SQLException("closed", "x", errorCode);
    assertThat(new DeadConnections().adjudicate(closed)).isEqualTo(Override.MUST_EVICT);
    assertThat(new DeadConnections().adjudicate(new SQLException("taken", "23505", 23505)))
        .isEqualTo(Override.CONTINUE_EVICT);
  }
}
