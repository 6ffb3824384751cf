package dev.chaoxin.digest.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages a page as scanners, editors and transfers do; deterministic for a seed. */
final class PageMutation {

  private static final String NOISE = "#*　 。,“”()【】◆■1一第版报\u0000\u200f\ufffd摄";

  private final Random random;

  PageMutation(long seed) {
    random = new Random(seed);
  }

  List<String> of(List<String> page, int changes) {
    List<String> lines = new ArrayList<>(page);
    for (int i = 0; i < changes && !lines.isEmpty(); i++) {
      change(lines);
    }
    return lines;
  }

  private void change(List<String> lines) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    int column = line.isEmpty() ? 0 : random.nextInt(line.length());
    switch (random.nextInt(13)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.add(at, "");
      case 3 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 4 -> {
        lines.set(at, line.substring(0, column));
        lines.add(at + 1, line.substring(column));
      }
      case 5 -> lines.set(at, line.substring(0, column));
      case 6 -> lines.set(at, line.substring(0, column) + noise() + line.substring(column));
      case 7 -> lines.set(at, "## " + line);
      case 10 -> lines.set(at, "| " + line.replace(',', '|') + " |");
      case 11 ->
          lines.set(at, "<table><tr><td>" + line.replace("。", "</td></tr><tr>") + "</table>");
      case 12 -> lines.set(at, line.replaceFirst("(\\d+)%", "\\$$1\\\\%\\$"));
      case 8 -> lines.set(at, line.replaceFirst("^#+ ?", ""));
      default -> lines.subList(at, lines.size()).clear();
    }
  }

  private char noise() {
    return NOISE.charAt(random.nextInt(NOISE.length()));
  }
}
