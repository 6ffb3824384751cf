package dev.chaoxin.bot;

import java.util.List;

/** Thrown if settings are invalid; names all of them. */
public final class InvalidSettings extends RuntimeException {

  private final List<String> problems;

  InvalidSettings(String... problems) {
    this(List.of(problems));
  }

  InvalidSettings(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence for each invalid setting: its key, what is wrong, what is allowed. */
  public List<String> problems() {
    return problems;
  }
}
