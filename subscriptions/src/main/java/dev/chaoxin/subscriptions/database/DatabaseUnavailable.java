package dev.chaoxin.subscriptions.database;

/** The database cannot be opened. The message is one sentence that says what to do. */
public final class DatabaseUnavailable extends RuntimeException {

  private DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  static DatabaseUnavailable because(Throwable trouble) {
    StringBuilder all = new StringBuilder();
    for (Throwable t = trouble; t != null; t = t.getCause()) {
      all.append(t.getMessage()).append('\n');
    }
    String said = all.toString();
    if (said.contains("already in use") || said.contains("Locked by another process")) {
      return new DatabaseUnavailable(
          "the database is in use by another process: stop that process, or open it with AUTO_SERVER",
          trouble);
    }
    if (said.contains("Read-only file system")
        || said.contains("Permission denied")
        || said.contains("AccessDenied")
        || said.contains("read only")) {
      return new DatabaseUnavailable(
          "the database cannot be written: give this user write access to the data folder",
          trouble);
    }
    return new DatabaseUnavailable(
        "the database cannot be opened: check CHAOXIN_DATABASE (" + firstLine(said) + ")", trouble);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
