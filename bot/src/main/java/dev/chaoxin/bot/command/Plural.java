package dev.chaoxin.bot.command;

/** A number with what it counts. */
final class Plural {

  private Plural() {}

  static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
