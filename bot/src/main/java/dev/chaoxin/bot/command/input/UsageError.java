package dev.chaoxin.bot.command.input;

/** A wrong argument. The message says what would be right. */
public final class UsageError extends RuntimeException {
  public UsageError(String message) {
    super(message);
  }
}
