package dev.chaoxin.bot.conversation;

/** How far what was typed is from a word: letters left out, added, changed, or two swapped. */
final class EditDistance {

  /** More slips make another word. */
  static final int MOST = 2;

  private static final int SHORT = 4;
  private static final int LONG = 6;
  private static final int FAR = MOST + 1;

  private EditDistance() {}

  /** The slips; more than {@link #MOST} when it is no misspelling of a word as short as that. */
  static int slips(String typed, String word) {
    int allowed = word.length() < SHORT ? 0 : word.length() < LONG ? 1 : MOST;
    if (Math.abs(typed.length() - word.length()) > allowed) {
      return FAR;
    }
    int slips = distance(typed, word);
    return slips > allowed ? FAR : slips;
  }

  /** Optimal string alignment. */
  private static int distance(String one, String other) {
    int[][] slips = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : cheapest(slips, one, i, other, j);
      }
    }
    return slips[one.length()][other.length()];
  }

  private static int cheapest(int[][] slips, String one, int i, String other, int j) {
    int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(slips[i - 1][j - 1] + changed, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, slips[i - 2][j - 2] + 1) : best;
  }
}
