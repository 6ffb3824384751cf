package dev.chaoxin.bot.command.output;

/** The exit codes of all commands. */
public final class ExitCode {

  /** Success. */
  public static final int DONE = 0;

  /** Something failed; standard error says what. */
  public static final int FAILED = 1;

  /** Wrong arguments or settings. */
  public static final int USAGE = 2;

  private ExitCode() {}
}
