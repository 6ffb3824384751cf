package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.paper.PressWords;
import dev.chaoxin.digest.source.Characters;
import java.util.regex.Pattern;

/** Recognises a newspaper's name (报名) on a line of its own. */
public final class NewspaperName {

  private static final Pattern PAPER =
      Pattern.compile("^[《]?(?:" + PressWords.NEWSPAPER_NAME + ")[》]?$");
  private static final Pattern SPACED_OUT = Pattern.compile("(?:[一-鿿] ){2,8}[一-鿿]");
  private static final Pattern WEAK_NAME = Pattern.compile("(?:新闻|融媒|周刊)$");

  /** A place mentioned this often is the newspaper's home. */
  private static final int MIN_MENTIONS = 4;

  private NewspaperName() {}

  /**
   * Whether a line is only a newspaper's name (000:19 002:3 004:14).
   *
   * @param top whether the line is near the start of the file
   */
  public static boolean matches(PageLines page, String key, boolean top) {
    return PAPER.matcher(withoutLetterSpacing(key)).lookingAt() && isPlausible(page, key, top);
  }

  /** A letter-spaced name without its spaces. */
  private static String withoutLetterSpacing(String key) {
    return SPACED_OUT.matcher(key).matches() ? Characters.removeSpaces(key) : key;
  }

  /**
   * An ambiguous name, such as 今日 and a place, counts only if the page mentions the place often.
   */
  private static boolean isPlausible(PageLines page, String key, boolean top) {
    String name = Characters.removeSpaces(key.replace("《", ""));
    boolean today = name.startsWith("今日") && name.length() >= 4;
    boolean weak = today || WEAK_NAME.matcher(name).find();
    int at = today ? 2 : 0;
    int mentions = page.bigramCount(name.charAt(at), name.charAt(at + 1));
    return !weak || mentions >= (top ? MIN_MENTIONS / 2 : MIN_MENTIONS);
  }
}
