package dev.chaoxin.bot.mail;

import java.util.List;

/** The outcome of parsing a mail setting. */
public sealed interface ParsedSetting<T> {

  /** The setting can be used. */
  record Valid<T>(T value) implements ParsedSetting<T> {}

  /**
   * The setting cannot be used.
   *
   * @param problems each continues the name of the setting, says what to do, and shows no secret
   */
  record Invalid<T>(List<String> problems) implements ParsedSetting<T> {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
