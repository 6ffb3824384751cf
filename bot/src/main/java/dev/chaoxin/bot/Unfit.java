package dev.chaoxin.bot;

/** This machine or this folder does not allow what was asked. The message says what to do. */
public final class Unfit extends RuntimeException {
  public Unfit(String message) {
    super(message);
  }
}
