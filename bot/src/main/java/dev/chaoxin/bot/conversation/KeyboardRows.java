package dev.chaoxin.bot.conversation;

import java.util.ArrayList;
import java.util.List;

/** Sets buttons in rows. */
final class KeyboardRows {

  private KeyboardRows() {}

  /** Rows of at most {@code wide} buttons. */
  static List<List<Button>> of(int wide, List<Button> buttons) {
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += wide) {
      rows.add(buttons.subList(from, Math.min(from + wide, buttons.size())));
    }
    return rows;
  }

  /** The rows of both, empty rows left out. */
  static List<List<Button>> join(List<List<Button>> above, List<List<Button>> below) {
    List<List<Button>> rows = new ArrayList<>(above);
    rows.addAll(below);
    rows.removeIf(List::isEmpty);
    return rows;
  }
}
