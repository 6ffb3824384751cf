package dev.chaoxin.bot.command;

/** What a command tells the shell. */
final class ExitCode {

  /** Everything asked for was done. */
  static final int DONE = 0;

  /** Something failed, and standard error says what. */
  static final int FAILED = 1;

  /** The words or the settings are wrong. */
  static final int USAGE = 2;

  private ExitCode() {}
}
