package dev.chaoxin.bot.mail;

import java.util.List;

/** What a setting of the post room turned out to say. */
public sealed interface ParsedSetting<T> {

  /** It is right. */
  record Right<T>(T value) implements ParsedSetting<T> {}

  /**
   * It is wrong.
   *
   * @param complaints each goes on after the name of the setting, says what to do, and shows no
   *     secret
   */
  record Wrong<T>(List<String> complaints) implements ParsedSetting<T> {
    public Wrong {
      complaints = List.copyOf(complaints);
    }
  }
}
