package dev.chaoxin.bot.command;

/** A word of the command line cannot be used. The message says what would be right. */
final class UsageError extends RuntimeException {
  UsageError(String message) {
    super(message);
  }
}
