package dev.chaoxin.digest.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chinese surnames (姓); a person's name is recognised only if it starts with one of them. */
public final class Surnames {

  private static final Set<String> ALL = read();

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
    return Set.copyOf(ALL);
  }

  private static Set<String> read() {
    Set<String> names = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Surnames.class.getResourceAsStream("surnames.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        names.addAll(List.of(line.replaceFirst("#.*", "").strip().split("\\s+")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.remove("");
    return names;
  }
}
