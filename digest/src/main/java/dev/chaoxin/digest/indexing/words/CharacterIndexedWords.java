package dev.chaoxin.digest.indexing.words;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A set of words that can be matched at any offset of a text; bit sets of first and last characters
 * answer most queries without a hash lookup.
 */
public final class CharacterIndexedWords {

  private final Set<String> words;
  private final long[] firsts = new long[1 << 10];
  private final long[] lasts = new long[1 << 10];
  private final long[] singles = new long[1 << 10];
  private final int maxLength;

  public CharacterIndexedWords(Collection<String> words) {
    this.words = new HashSet<>(words);
    int max = 0;
    for (String word : words) {
      add(firsts, word.charAt(0));
      add(lasts, word.charAt(word.length() - 1));
      if (word.length() == 1) {
        add(singles, word.charAt(0));
      }
      max = Math.max(max, word.length());
    }
    maxLength = max;
  }

  /** The words of a resource of {@link WordLists}. */
  public static CharacterIndexedWords read(String resource) {
    return new CharacterIndexedWords(WordLists.read(resource));
  }

  /** Whether one of the words, at most {@code max} characters long, starts at the offset. */
  public boolean startsAt(String text, int start, int max) {
    if (start >= text.length() || !has(firsts, text.charAt(start))) {
      return false;
    }
    int longest = Math.min(Math.min(max, maxLength), text.length() - start);
    for (int length = longest; length > 0; length--) {
      if (contains(text, start, start + length)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words, {@code min} to {@code max} characters long, ends at the offset. */
  public boolean endsAt(String text, int end, int min, int max) {
    if (end == 0 || !has(lasts, text.charAt(end - 1))) {
      return false;
    }
    for (int length = min; length <= Math.min(Math.min(max, maxLength), end); length++) {
      if (contains(text, end - length, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the range is exactly one of the words. */
  public boolean contains(String text, int from, int to) {
    if (to - from == 1) {
      return has(singles, text.charAt(from));
    }
    return has(firsts, text.charAt(from))
        && has(lasts, text.charAt(to - 1))
        && words.contains(text.substring(from, to));
  }

  private static void add(long[] set, char c) {
    set[c >>> 6] |= 1L << c;
  }

  private static boolean has(long[] set, char c) {
    return (set[c >>> 6] & 1L << c) != 0;
  }
}
