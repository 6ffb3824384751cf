package dev.chaoxin.bot;

import java.util.List;

/** Settings that cannot be used. */
public final class InvalidSettings extends RuntimeException {

  private final List<String> problems;

  InvalidSettings(String... problems) {
    this(List.of(problems));
  }

  InvalidSettings(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence for each setting that is wrong: its key, what is wrong, what would be right. */
  public List<String> problems() {
    return problems;
  }
}
