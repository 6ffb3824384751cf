package dev.chaoxin.bot.command;

/** This machine or this folder does not allow what was asked. The message says what to do. */
final class Unfit extends RuntimeException {
  Unfit(String message) {
    super(message);
  }
}
