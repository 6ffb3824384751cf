package dev.chaoxin.bot.conversation;

/**
 * Edit distance between a typed name and a command's name; swapping two adjacent letters counts as
 * one edit.
 */
final class EditDistance {

  /** The largest distance that counts as a typo. */
  static final int MAX_DISTANCE = 2;

  private static final int SHORT = 4;
  private static final int LONG = 6;
  private static final int TOO_FAR = MAX_DISTANCE + 1;

  private EditDistance() {}

  /**
   * The distance; more than {@link #MAX_DISTANCE} if it is too large for a name of this length:
   * names under 4 letters allow no edit, names under 6 one.
   */
  static int between(String typed, String name) {
    int allowed = name.length() < SHORT ? 0 : name.length() < LONG ? 1 : MAX_DISTANCE;
    if (Math.abs(typed.length() - name.length()) > allowed) {
      return TOO_FAR;
    }
    int distance = optimalStringAlignment(typed, name);
    return distance > allowed ? TOO_FAR : distance;
  }

  private static int optimalStringAlignment(String a, String b) {
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : cell(distances, a, i, b, j);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int cell(int[][] distances, String a, int i, String b, int j) {
    int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(
            distances[i - 1][j - 1] + substitution,
            1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, distances[i - 2][j - 2] + 1) : best;
  }
}
