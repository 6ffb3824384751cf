package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A heading line that holds more than the headline, taken apart where its print lines end.
 *
 * @param kickerFrom where the kicker starts; equal to {@code kickerTo} without one
 * @param kickerTo where the kicker ends
 * @param headlineFrom where the headline starts
 * @param headlineTo where it ends
 * @param deckFrom where a deck starts; the line's length without one
 */
record HeadingSplit(int kickerFrom, int kickerTo, int headlineFrom, int headlineTo, int deckFrom) {

  private static final Pattern STRESS = Pattern.compile("(?:强调|指出|要求|表示|提出|时说)[:：]?$");

  /** Takes a line apart. {@code kicker} tells whether the block has a kicker line of its own. */
  static HeadingSplit of(PageLine line, boolean kicker) {
    String key = line.folded();
    List<int[]> pieces = parts(key);
    int n = key.length();
    int deck = n;
    int last = pieces.size() - 1;
    if (last > 0 && key.startsWith("——", pieces.get(last)[0])) {
      deck = pieces.get(last)[0];
      last--;
    }
    int end = pieces.get(last)[1];
    if (!kicker) {
      // 000:30 001:25 001:113 the kicker ends in 强调, the headline follows
      for (int i = 0; i < last; i++) {
        int[] p = pieces.get(i);
        if (STRESS.matcher(key).region(0, p[1]).find()) {
          return new HeadingSplit(0, p[1], pieces.get(i + 1)[0], end, deck);
        }
      }
      if (last > 0 && STRESS.matcher(key).region(0, end).find()) {
        int[] p = pieces.get(last);
        return new HeadingSplit(p[0], p[1], 0, pieces.get(last - 1)[1], deck);
      }
      // 000:126 three print lines, the first not set like the others; 003:8 three alike
      if (last == 2
          && line.headingLevel() > 0
          && !sameLength(pieces.get(0), pieces.get(1))
          && similarLength(pieces.get(1), pieces.get(2))) {
        return new HeadingSplit(0, pieces.get(0)[1], pieces.get(1)[0], end, deck);
      }
    }
    boolean wide = last == 1 && pieces.get(1)[0] - pieces.get(0)[1] > 1;
    if (!kicker && wide && line.headingLevel() > 0) {
      return new HeadingSplit(0, pieces.get(0)[1], pieces.get(1)[0], end, deck);
    }
    return new HeadingSplit(0, 0, 0, end, deck);
  }

  /** Whether a line that stands below a headline is its kicker all the same. */
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
    List<int[]> pieces = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= key.length(); i++) {
      boolean blank = i == key.length() || Characters.isBlank(key.charAt(i));
      if (!blank && from < 0) {
        from = i;
      } else if (blank && from >= 0) {
        pieces.add(new int[] {from, i});
        from = -1;
      }
    }
    return pieces;
  }
}
