package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Another way the same page could have been set or scanned, with the same expected reading. */
enum PageVariation {
  /** Unchanged. */
  NONE,
  /** Without heading and bold marks. */
  WITHOUT_MARKS,
  /** Kicker and headline swapped. */
  SWAPPED,
  /** Some lines cut once more by a column break. */
  CUT,
  /** More blank lines. */
  LOOSE,
  /** Spaces inside words where printed lines ended. */
  SPACED,
  /** Ornaments read as single characters between the lines. */
  FRAGMENTS,
  /** Full-width punctuation. */
  FULL_WIDTH;

  private static final Set<String> HEADINGS = Set.of("headline", "kicker", "deck", "crosshead");

  /** The varied page; {@code strength}, from 0 to 1, is the share of the lines changed. */
  List<String> of(GoldPage page, double strength, Random random) {
    Map<Integer, String> roles = new HashMap<>();
    page.roles().forEach(r -> roles.put(r.line(), r.role()));
    List<String> lines = new ArrayList<>(page.lines());
    List<String> out = new ArrayList<>();
    for (int n = 1; n <= lines.size(); n++) {
      String line = lines.get(n - 1);
      String role = roles.getOrDefault(n, "");
      boolean touched = random.nextDouble() < strength;
      boolean text = role.equals("body");
      if (touched
          && this == SWAPPED
          && role.equals("kicker")
          && n + 2 <= lines.size()
          && "headline".equals(roles.get(n + 2))) {
        out.add(lines.get(n + 1));
        out.add("");
        out.add(line);
        n += 2;
        continue;
      }
      if (touched && this == LOOSE && line.isEmpty()) {
        out.add("");
        out.add("");
      }
      if (touched && this == FRAGMENTS && text && line.length() > 40) {
        out.add("潮");
        out.add("");
      }
      if (!touched) {
        out.add(line);
      } else if (this == WITHOUT_MARKS && HEADINGS.contains(role)) {
        out.add(line.replaceAll("^#+ ?|\\*\\*", ""));
      } else if (this == FULL_WIDTH && text) {
        out.add(line.replace(',', '，').replace(';', '；'));
      } else if (this == SPACED && text && line.length() > 60) {
        out.add(line.substring(0, 30) + " " + line.substring(30));
      } else if (this == CUT && text && line.length() > 60) {
        int at = positionInSentence(line, random);
        out.add(line.substring(0, at));
        out.add("");
        out.add(line.substring(at));
      } else {
        out.add(line);
      }
    }
    return out;
  }

  /** A position inside a sentence. */
  private static int positionInSentence(String line, Random random) {
    int at = 25 + random.nextInt(line.length() - 50);
    while (at > 20
        && !(Characters.isHan(line.charAt(at - 1)) && Characters.isHan(line.charAt(at)))) {
      at--;
    }
    return at;
  }
}
