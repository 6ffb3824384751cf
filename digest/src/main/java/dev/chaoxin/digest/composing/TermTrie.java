package dev.chaoxin.digest.composing;

import java.util.Arrays;

/**
 * Finds many terms in a text in one pass: a trie whose branches stand in one hash table, so that a
 * term is added or removed without building anything anew. Not safe for changes by many threads.
 *
 * <p>Terms have numbers from 0; the number of a removed term is given again.
 */
final class TermTrie {

  /** Told of each place where a term stands. */
  interface Finding {
    void found(int term, int start, int end);
  }

  private static final int NONE = -1;
  private static final int ROOT = 0;
  private static final long LEADS_ON = 0xFFFFFFFFL << 32;

  /** Of a first character: its node. */
  private final int[] first = new int[Character.MAX_VALUE + 1];

  /** Of a node: its parent and the character that leads from there, parent above. */
  private long[] branch = new long[1024];

  /**
   * Of a node, in the lower half: one more than the term that ends there, or 0. In the upper half a
   * bit for each character that may lead on: most that do not are known without a look further. Of
   * a free node: the next free.
   */
  private long[] state = new long[1024];

  /** Of a node: how many others it leads to; a character has as many neighbours at most. */
  private char[] children = new char[1024];

  /** Open addressing; 0 is empty, the root being nobody's child. */
  private int[] slots = new int[4096];

  private int nodes = 1;
  private int freeNode = NONE;
  private int inSlots;

  private int[] end = new int[512];
  private int terms;
  private int freeTerm = NONE;

  /** The number of a term, added when it is new. */
  int add(String text) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      int next = child(node, text.charAt(i));
      node = next == 0 ? grow(node, text.charAt(i)) : next;
    }
    if (term(node) == NONE) {
      state[node] |= newTerm(node) + 1;
    }
    return term(node);
  }

  /** The number of a term, negative when it is not there. */
  int find(String text) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      node = child(node, text.charAt(i));
      if (node == 0) {
        return NONE;
      }
    }
    return term(node);
  }

  void remove(int number) {
    int node = end[number];
    end[number] = -2 - freeTerm;
    freeTerm = number;
    state[node] &= LEADS_ON;
    while (node != ROOT && state[node] == 0) {
      int parent = (int) (branch[node] >>> 16);
      cut(node);
      if (--children[parent] == 0) {
        state[parent] &= ~LEADS_ON;
      }
      node = parent;
    }
  }

  /** The characters of a term. */
  String text(int number) {
    StringBuilder reversed = new StringBuilder();
    for (int node = end[number]; node != ROOT; node = (int) (branch[node] >>> 16)) {
      reversed.append((char) branch[node]);
    }
    return reversed.reverse().toString();
  }

  /** One more than the highest number in use. */
  int limit() {
    return terms;
  }

  /** How many branches do not start at the root. */
  int branches() {
    return inSlots;
  }

  /** Tells of every term at every place, by where it starts, then by where it ends. */
  void scan(String text, Finding to) {
    int length = text.length();
    for (int start = 0; start < length; start++) {
      int node = first[text.charAt(start)];
      for (int at = start + 1; node != 0; at++) {
        long here = state[node];
        if ((int) here > 0) {
          to.found((int) here - 1, start, at);
        }
        if (at == length || (here & leadsOn(text.charAt(at))) == 0) {
          break;
        }
        node = child(node, text.charAt(at));
      }
    }
  }

  private int term(int node) {
    return (int) state[node] - 1;
  }

  private int child(int node, char unit) {
    if (node == ROOT) {
      return first[unit];
    }
    long wanted = ((long) node << 16) | unit;
    int mask = slots.length - 1;
    for (int slot = hash(wanted) & mask; ; slot = (slot + 1) & mask) {
      int candidate = slots[slot];
      if (candidate == 0 || branch[candidate] == wanted) {
        return candidate;
      }
    }
  }

  private int grow(int parent, char unit) {
    int node;
    if (freeNode != NONE) {
      node = freeNode;
      freeNode = (int) state[node];
    } else {
      if (nodes == branch.length) {
        int larger = nodes + (nodes >> 3);
        branch = Arrays.copyOf(branch, larger);
        state = Arrays.copyOf(state, larger);
        children = Arrays.copyOf(children, larger);
      }
      node = nodes++;
    }
    branch[node] = ((long) parent << 16) | unit;
    state[node] = 0;
    children[node] = 0;
    children[parent]++;
    state[parent] |= leadsOn(unit);
    if (parent == ROOT) {
      first[unit] = node;
    } else {
      if (++inSlots * 3L > slots.length * 2L) {
        spread();
      }
      place(node);
    }
    return node;
  }

  private void place(int node) {
    int mask = slots.length - 1;
    int slot = hash(branch[node]) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = node;
  }

  private void spread() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int node : old) {
      if (node != 0) {
        place(node);
      }
    }
  }

  /** Takes a node out; those behind it in the same run of slots close up. */
  private void cut(int node) {
    if ((int) (branch[node] >>> 16) == ROOT) {
      first[(char) branch[node]] = 0;
    } else {
      int mask = slots.length - 1;
      int hole = hash(branch[node]) & mask;
      while (slots[hole] != node) {
        hole = (hole + 1) & mask;
      }
      for (int next = (hole + 1) & mask; slots[next] != 0; next = (next + 1) & mask) {
        int home = hash(branch[slots[next]]) & mask;
        if (((next - home) & mask) >= ((next - hole) & mask)) {
          slots[hole] = slots[next];
          hole = next;
        }
      }
      slots[hole] = 0;
      inSlots--;
    }
    state[node] = freeNode;
    freeNode = node;
  }

  private int newTerm(int node) {
    int number;
    if (freeTerm != NONE) {
      number = freeTerm;
      freeTerm = -2 - end[number];
    } else {
      if (terms == end.length) {
        end = Arrays.copyOf(end, terms + (terms >> 1));
      }
      number = terms++;
    }
    end[number] = node;
    return number;
  }

  private static long leadsOn(char unit) {
    return 1L << (32 + ((unit * 0x9E3779B9) >>> 27));
  }

  private static int hash(long branch) {
    long mixed = branch * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
