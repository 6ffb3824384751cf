package dev.chaoxin.bot.command.input;

/** A word of the command line cannot be used. The message says what would be right. */
public final class UsageError extends RuntimeException {
  public UsageError(String message) {
    super(message);
  }
}
