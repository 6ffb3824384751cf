package dev.chaoxin.bot.command.output;

/** What a command tells the shell. */
public final class ExitCode {

  /** Everything asked for was done. */
  public static final int DONE = 0;

  /** Something failed, and standard error says what. */
  public static final int FAILED = 1;

  /** The words or the settings are wrong. */
  public static final int USAGE = 2;

  private ExitCode() {}
}
