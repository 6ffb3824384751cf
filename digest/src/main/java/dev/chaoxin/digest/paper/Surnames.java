package dev.chaoxin.digest.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The surnames (姓) a paper prints; a person is looked for only behind one of these. */
public final class Surnames {

  private static final Set<String> ALL = read();

  private Surnames() {}

  /**
   * How many characters of a text at a place are a surname.
   *
   * @return 2 for a compound surname, 1 for a plain one, 0 for none
   */
  public static int lengthAt(CharSequence text, int at) {
    if (at + 2 <= text.length() && ALL.contains(text.subSequence(at, at + 2).toString())) {
      return 2;
    }
    return at < text.length() && ALL.contains(String.valueOf(text.charAt(at))) ? 1 : 0;
  }

  /** Whether a word is a surname and nothing more. */
  public static boolean contains(String word) {
    return ALL.contains(word);
  }

  /** All of them. */
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
