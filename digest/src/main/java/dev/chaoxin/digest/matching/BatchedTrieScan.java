package dev.chaoxin.digest.matching;

import java.util.Arrays;

/**
 * A reading of a text for all terms at once: it goes on at every place by one character at a time,
 * so that the processor waits for the memory of many places together and not for that of each. For
 * one thread, which may use it again and again.
 */
final class BatchedTrieScan {

  private char[] text = new char[0];

  /** The places where the reading goes on: where it began, and the node it has come to. */
  private int[] starts = new int[0];

  private int[] nodes = new int[0];

  /** The branch that leads to the node. */
  private long[] branches = new long[0];

  /** What the trie says of the node. */
  private long[] states = new long[0];

  private int[] terms = new int[64];
  private int[] places = new int[64];
  private int[] ends = new int[64];
  private int found;

  /** Finds every term at every place, the shorter ones first. */
  void read(String read, TermTrie trie) {
    int length = read.length();
    if (length >= text.length) {
      enlarge(length);
    }
    read.getChars(0, length, text, 0);
    found = 0;
    int open = begin(length, trie);
    for (int depth = 1; open > 0; depth++) {
      reserve(open);
      open = step(open, depth, length);
      open = follow(open, trie);
    }
  }

  /** How many were found. */
  int found() {
    return found;
  }

  int term(int finding) {
    return terms[finding];
  }

  int start(int finding) {
    return places[finding];
  }

  int end(int finding) {
    return ends[finding];
  }

  private int begin(int length, TermTrie trie) {
    int open = 0;
    for (int start = 0; start < length; start++) {
      int node = trie.first(text[start]);
      nodes[open] = node;
      starts[open] = start;
      open += node == 0 ? 0 : 1;
    }
    for (int i = 0; i < open; i++) {
      states[i] = trie.state(nodes[i]);
    }
    return open;
  }

  /** Keeps the terms that end at this depth; what is left has a character that may lead on. */
  private int step(int open, int depth, int length) {
    int left = 0;
    int hits = found;
    for (int i = 0; i < open; i++) {
      long state = states[i];
      int start = starts[i];
      int at = start + depth;
      terms[hits] = (int) state - 1;
      places[hits] = start;
      ends[hits] = at;
      hits += (int) state == 0 ? 0 : 1;
      char unit = text[at];
      starts[left] = start;
      branches[left] = TermTrie.branch(nodes[i], unit);
      left += at < length && (state & TermTrie.leadsOn(unit)) != 0 ? 1 : 0;
    }
    found = hits;
    return left;
  }

  /**
   * Goes along the branches that there are. A loop that only fetches keeps the memory busy: nothing
   * in it hangs on what comes, so the processor asks for the next before it has the first.
   */
  private int follow(int open, TermTrie trie) {
    int[] slots = nodes;
    for (int i = 0; i < open; i++) {
      slots[i] = trie.slot(branches[i]);
    }
    int left = 0;
    for (int i = 0; i < open; i++) {
      int node = trie.probable(branches[i], slots[i]);
      nodes[left] = node;
      starts[left] = starts[i];
      branches[left] = branches[i];
      left += node == 0 ? 0 : 1;
    }
    for (int i = 0; i < left; i++) {
      // One in a thousand only looked like it.
      if (trie.branch(nodes[i]) != branches[i]) {
        nodes[i] = trie.follow(branches[i]);
      }
      states[i] = nodes[i] == 0 ? 0 : trie.state(nodes[i]);
    }
    return left;
  }

  private void enlarge(int length) {
    text = new char[length + 1];
    starts = new int[length + 1];
    nodes = new int[length + 1];
    branches = new long[length + 1];
    states = new long[length + 1];
  }

  private void reserve(int more) {
    if (found + more >= terms.length) {
      int larger = 2 * (found + more);
      terms = Arrays.copyOf(terms, larger);
      places = Arrays.copyOf(places, larger);
      ends = Arrays.copyOf(ends, larger);
    }
  }
}
