package dev.chaoxin.bot.command.output;

/** A number with what it counts. */
public final class Plural {

  private Plural() {}

  public static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
