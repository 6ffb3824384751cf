package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.PressWords;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A heading line split at its printed line ends into kicker, headline and deck.
 *
 * @param kickerFrom the start of the kicker; equal to {@code kickerTo} if there is none
 * @param kickerTo the end of the kicker
 * @param headlineFrom the start of the headline
 * @param headlineTo the end of the headline
 * @param deckFrom the start of the deck; the length of the line if there is none
 */
record HeadingSplit(int kickerFrom, int kickerTo, int headlineFrom, int headlineTo, int deckFrom) {

  private static final Pattern STRESS = PressWords.pattern("{reporting-verbs}[:：]?$");

  /** Splits a line; {@code kicker} says whether the heading already has a kicker line. */
  static HeadingSplit of(PageLine line, boolean kicker) {
    String key = line.folded();
    List<int[]> parts = parts(key);
    int n = key.length();
    int deck = n;
    int last = parts.size() - 1;
    if (last > 0 && key.startsWith("——", parts.get(last)[0])) {
      deck = parts.get(last)[0];
      last--;
    }
    int end = parts.get(last)[1];
    if (!kicker) {
      // the kicker ends in 强调, the headline follows (000:30 001:25 001:113, page bihu-two-widths)
      for (int i = 0; i < last; i++) {
        int[] p = parts.get(i);
        if (STRESS.matcher(key).region(0, p[1]).find()) {
          return new HeadingSplit(0, p[1], parts.get(i + 1)[0], end, deck);
        }
      }
      if (last > 0 && STRESS.matcher(key).region(0, end).find()) {
        int[] p = parts.get(last);
        return new HeadingSplit(p[0], p[1], 0, parts.get(last - 1)[1], deck);
      }
      // three printed lines, the first set differently (000:126; all three alike in 003:8)
      if (last == 2
          && line.headingLevel() > 0
          && !sameLength(parts.get(0), parts.get(1))
          && similarLength(parts.get(1), parts.get(2))) {
        return new HeadingSplit(0, parts.get(0)[1], parts.get(1)[0], end, deck);
      }
    }
    boolean wide = last == 1 && parts.get(1)[0] - parts.get(0)[1] > 1;
    if (!kicker && wide && line.headingLevel() > 0) {
      return new HeadingSplit(0, parts.get(0)[1], parts.get(1)[0], end, deck);
    }
    return new HeadingSplit(0, 0, 0, end, deck);
  }

  /** Whether a line is a kicker by its wording, even below a headline. */
  static boolean isKicker(PageLine line) {
    return STRESS.matcher(line.folded()).find();
  }

  private static boolean sameLength(int[] a, int[] b) {
    return Math.abs((a[1] - a[0]) - (b[1] - b[0])) <= 1;
  }

  private static boolean similarLength(int[] a, int[] b) {
    return Math.abs((a[1] - a[0]) - (b[1] - b[0])) <= 3;
  }

  private static List<int[]> parts(String key) {
    List<int[]> parts = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= key.length(); i++) {
      boolean blank = i == key.length() || Characters.isBlank(key.charAt(i));
      if (!blank && from < 0) {
        from = i;
      } else if (blank && from >= 0) {
        parts.add(new int[] {from, i});
        from = -1;
      }
    }
    return parts;
  }
}
