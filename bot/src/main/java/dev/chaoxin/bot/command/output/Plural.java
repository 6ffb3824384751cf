package dev.chaoxin.bot.command.output;

/** A number with the English noun it counts. */
public final class Plural {

  private Plural() {}

  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
