package dev.chaoxin.bot;

/** This machine or this folder does not allow what was asked. The message says what to do. */
public final class EnvironmentProblem extends RuntimeException {
  public EnvironmentProblem(String message) {
    super(message);
  }
}
