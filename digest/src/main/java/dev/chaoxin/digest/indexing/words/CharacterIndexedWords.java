package dev.chaoxin.digest.indexing.words;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A list of words that is asked at every place of a text: most places are answered by one bit. */
public final class CharacterIndexedWords {

  private final Set<String> words;
  private final long[] firsts = new long[1 << 10];
  private final long[] lasts = new long[1 << 10];
  private final long[] singles = new long[1 << 10];
  private final int longest;

  public CharacterIndexedWords(Collection<String> words) {
    this.words = new HashSet<>(words);
    int most = 0;
    for (String word : words) {
      add(firsts, word.charAt(0));
      add(lasts, word.charAt(word.length() - 1));
      if (word.length() == 1) {
        add(singles, word.charAt(0));
      }
      most = Math.max(most, word.length());
    }
    longest = most;
  }

  public static CharacterIndexedWords read(String resource) {
    return new CharacterIndexedWords(WordLists.read(resource));
  }

  /** Whether one of the words, at most so long, starts there. */
  public boolean startsAt(String text, int at, int most) {
    if (at >= text.length() || !has(firsts, text.charAt(at))) {
      return false;
    }
    for (int length = Math.min(Math.min(most, longest), text.length() - at); length > 0; length--) {
      if (contains(text, at, at + length)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words, between so short and so long, ends there. */
  public boolean endsAt(String text, int end, int fewest, int most) {
    if (end == 0 || !has(lasts, text.charAt(end - 1))) {
      return false;
    }
    for (int length = fewest; length <= Math.min(Math.min(most, longest), end); length++) {
      if (contains(text, end - length, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the stretch is one of the words. */
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
