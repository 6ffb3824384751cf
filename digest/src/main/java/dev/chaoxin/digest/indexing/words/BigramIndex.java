package dev.chaoxin.digest.indexing.words;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

/**
 * An index of the character bigrams of one text: a search for a string visits only the positions of
 * its first two characters.
 */
public final class BigramIndex {

  private final String text;

  /** From the two characters of a bigram to its id. */
  private final Int2IntOpenHashMap idsByBigram;

  /** Per id: the first position of the bigram. */
  private final int[] first;

  /** Per position: the next position of the same bigram, or -1. */
  private final int[] next;

  /** Per position: the id of the bigram there. */
  private final int[] ids;

  public BigramIndex(String text) {
    this.text = text;
    int positions = Math.max(0, text.length() - 1);
    idsByBigram = new Int2IntOpenHashMap(positions);
    idsByBigram.defaultReturnValue(-1);
    first = new int[positions];
    next = new int[positions];
    ids = new int[positions];
    for (int at = positions - 1; at >= 0; at--) {
      int size = idsByBigram.size();
      int known = idsByBigram.putIfAbsent(bigram(text, at), size);
      int id = known < 0 ? size : known;
      next[at] = known < 0 ? -1 : first[id];
      first[id] = at;
      ids[at] = id;
    }
  }

  private static int bigram(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  /** The number of distinct bigrams; ids are below it. */
  public int size() {
    return idsByBigram.size();
  }

  /** The id of the bigram at the position; -1 if one of its characters is a separator. */
  public int idAt(int position) {
    return CharacterClasses.isSeparator(text.charAt(position))
            || CharacterClasses.isSeparator(text.charAt(position + 1))
        ? -1
        : ids[position];
  }

  /** The first position of the string at or after {@code from}; -1 if there is none. */
  public int indexOf(String wanted, int from) {
    if (wanted.length() < 2) {
      return text.indexOf(wanted, from);
    }
    int id = idsByBigram.get(bigram(wanted, 0));
    return id < 0 ? -1 : matchInChain(wanted, first[id], from);
  }

  private int matchInChain(String wanted, int start, int from) {
    int at = start;
    while (at >= 0 && (at < from || !text.startsWith(wanted, at))) {
      at = next[at];
    }
    return at;
  }

  /** The number of occurrences, not counting overlaps. */
  public int count(String wanted) {
    return positions(wanted, 4).length;
  }

  /**
   * The positions of the string, ascending, without overlaps.
   *
   * @param expected a guess at how many there are
   */
  public int[] positions(String wanted, int expected) {
    int[] positions = new int[Math.max(1, expected)];
    int n = 0;
    for (int at = indexOf(wanted, 0); at >= 0; at = nextAfter(wanted, at)) {
      positions = n == positions.length ? Arrays.copyOf(positions, n * 2) : positions;
      positions[n++] = at;
    }
    return n == positions.length ? positions : Arrays.copyOf(positions, n);
  }

  /** The next occurrence behind the one that starts at {@code here}. */
  private int nextAfter(String wanted, int here) {
    int from = here + wanted.length();
    return wanted.length() < 2
        ? text.indexOf(wanted, from)
        : matchInChain(wanted, next[here], from);
  }
}
