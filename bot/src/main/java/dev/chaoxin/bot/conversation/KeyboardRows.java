package dev.chaoxin.bot.conversation;

import java.util.ArrayList;
import java.util.List;

/** Arranges buttons in rows. */
public final class KeyboardRows {

  private KeyboardRows() {}

  /** Rows of {@code columns} buttons each, the last one perhaps shorter. */
  public static List<List<Button>> of(int columns, List<Button> buttons) {
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += columns) {
      rows.add(buttons.subList(from, Math.min(from + columns, buttons.size())));
    }
    return rows;
  }

  /** The rows of both, without empty rows. */
  public static List<List<Button>> join(List<List<Button>> above, List<List<Button>> below) {
    List<List<Button>> rows = new ArrayList<>(above);
    rows.addAll(below);
    rows.removeIf(List::isEmpty);
    return rows;
  }
}
