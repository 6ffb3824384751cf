package dev.chaoxin.digest.composing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The terms of all topics, and which topics wait for each. Not safe for changes by many threads.
 */
final class TermBook {

  private static final int[] NOBODY = {};

  private final TermTrie trie = new TermTrie();

  /** Of a term: the number of the topic that is nothing but it, or -1. */
  private int[] plain = new int[512];

  /** Of a term: how many topics name it. */
  private int[] uses = new int[512];

  /** Of a term: the composed topics that cannot match without it. */
  private final Map<Integer, int[]> watchers = new HashMap<>();

  void usePlain(String text, int topic) {
    int term = use(text);
    plain[term] = topic;
  }

  void releasePlain(String text) {
    int term = trie.find(text);
    plain[term] = -1;
    release(term);
  }

  /** The number of the topic that is nothing but this text, negative when there is none. */
  int plainOf(String text) {
    int term = trie.find(text);
    return term < 0 ? -1 : plain[term];
  }

  int plain(int term) {
    return plain[term];
  }

  /** The number of a term, which one topic more names. */
  int use(String text) {
    int term = trie.add(text);
    if (term >= plain.length) {
      int larger = term + (term >> 1) + 1;
      plain = Arrays.copyOf(plain, larger);
      uses = Arrays.copyOf(uses, larger);
    }
    if (uses[term]++ == 0) {
      plain[term] = -1;
    }
    return term;
  }

  void release(int term) {
    if (--uses[term] == 0) {
      trie.remove(term);
    }
  }

  void watch(int term, int topic) {
    watchers.merge(term, new int[] {topic}, TermBook::joined);
  }

  void unwatch(int term, int topic) {
    watchers.computeIfPresent(
        term,
        (key, topics) -> {
          int[] left = Arrays.stream(topics).filter(other -> other != topic).toArray();
          return left.length == 0 ? null : left;
        });
  }

  int[] watchers(int term) {
    return watchers.getOrDefault(term, NOBODY);
  }

  void scan(String text, TermTrie.Finding to) {
    trie.scan(text, to);
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
