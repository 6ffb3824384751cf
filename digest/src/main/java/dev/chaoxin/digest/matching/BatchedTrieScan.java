package dev.chaoxin.digest.matching;

import java.util.Arrays;

/**
 * Finds the terms of a trie in a text, moving all positions of the text forward together, one
 * character at a time, so that memory accesses of many positions overlap. Reusable; not
 * thread-safe.
 */
final class BatchedTrieScan {

  private char[] text = new char[0];

  /** The active positions: where each started, and the node it has reached. */
  private int[] activeStarts = new int[0];

  private int[] nodes = new int[0];

  /** The branch that leads to the node. */
  private long[] edges = new long[0];

  /** The state of the node. */
  private long[] states = new long[0];

  private int[] terms = new int[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  /** Finds every term at every position, shorter ones first. */
  void scan(String read, TermTrie trie) {
    int length = read.length();
    if (length >= text.length) {
      resize(length);
    }
    read.getChars(0, length, text, 0);
    size = 0;
    int open = startAtRoot(length, trie);
    for (int depth = 1; open > 0; depth++) {
      ensureCapacity(open);
      open = collectHits(open, depth, length);
      open = followEdges(open, trie);
    }
  }

  /** The number of hits. */
  int size() {
    return size;
  }

  int term(int finding) {
    return terms[finding];
  }

  int start(int finding) {
    return starts[finding];
  }

  int end(int finding) {
    return ends[finding];
  }

  private int startAtRoot(int length, TermTrie trie) {
    int open = 0;
    for (int start = 0; start < length; start++) {
      int node = trie.rootChildren(text[start]);
      nodes[open] = node;
      activeStarts[open] = start;
      open += node == 0 ? 0 : 1;
    }
    for (int i = 0; i < open; i++) {
      states[i] = trie.state(nodes[i]);
    }
    return open;
  }

  /**
   * Records the terms that end at this depth and keeps the positions whose next character may have
   * a branch.
   */
  private int collectHits(int open, int depth, int length) {
    int left = 0;
    int hits = size;
    for (int i = 0; i < open; i++) {
      long state = states[i];
      int start = activeStarts[i];
      int at = start + depth;
      terms[hits] = (int) state - 1;
      starts[hits] = start;
      ends[hits] = at;
      hits += (int) state == 0 ? 0 : 1;
      char unit = text[at];
      activeStarts[left] = start;
      edges[left] = TermTrie.edge(nodes[i], unit);
      left += at < length && (state & TermTrie.childBit(unit)) != 0 ? 1 : 0;
    }
    size = hits;
    return left;
  }

  /**
   * Follows the existing branches. Loops that only load keep memory busy: no load depends on the
   * previous one, so the processor issues the next before the first arrives.
   */
  private int followEdges(int open, TermTrie trie) {
    int[] slots = nodes;
    for (int i = 0; i < open; i++) {
      slots[i] = trie.slot(edges[i]);
    }
    int left = 0;
    for (int i = 0; i < open; i++) {
      int node = trie.probableChild(edges[i], slots[i]);
      nodes[left] = node;
      activeStarts[left] = activeStarts[i];
      edges[left] = edges[i];
      left += node == 0 ? 0 : 1;
    }
    for (int i = 0; i < left; i++) {
      // About one in a thousand is a false candidate.
      if (trie.edge(nodes[i]) != edges[i]) {
        nodes[i] = trie.findChild(edges[i]);
      }
      states[i] = nodes[i] == 0 ? 0 : trie.state(nodes[i]);
    }
    return left;
  }

  private void resize(int length) {
    text = new char[length + 1];
    activeStarts = new int[length + 1];
    nodes = new int[length + 1];
    edges = new long[length + 1];
    states = new long[length + 1];
  }

  private void ensureCapacity(int more) {
    if (size + more >= terms.length) {
      int larger = 2 * (size + more);
      terms = Arrays.copyOf(terms, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
    }
  }
}
