package dev.chaoxin.digest.paper;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chinese surnames (姓); a person's name is recognised only if it starts with one of them. */
public final class Surnames {

  private static final Set<String> ALL =
      PressWords.lines("surnames.txt").stream()
          .flatMap(line -> Stream.of(line.split("\\s+")))
          .collect(Collectors.toUnmodifiableSet());

  private Surnames() {}

  /**
   * The length of the surname at an index.
   *
   * @return 2 for a compound surname, 1 for a single one, 0 if there is none
   */
  public static int lengthAt(CharSequence text, int at) {
    if (at + 2 <= text.length() && ALL.contains(text.subSequence(at, at + 2).toString())) {
      return 2;
    }
    return at < text.length() && ALL.contains(String.valueOf(text.charAt(at))) ? 1 : 0;
  }

  /** Whether a word is exactly a surname. */
  public static boolean contains(String word) {
    return ALL.contains(word);
  }

  /** All surnames. */
  public static Set<String> all() {
    return ALL;
  }
}
