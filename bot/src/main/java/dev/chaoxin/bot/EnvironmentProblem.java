package dev.chaoxin.bot;

/** Something outside the program prevents what was asked. The message says what to do. */
public final class EnvironmentProblem extends RuntimeException {
  public EnvironmentProblem(String message) {
    super(message);
  }
}
