package dev.chaoxin.digest.composing;

import java.util.Arrays;
import java.util.BitSet;
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

  /** The terms that have watchers: most have none, and this is seen without leaving the cache. */
  private final BitSet watched = new BitSet();

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

  /** The number of a term, negative when nobody names it. */
  int find(String text) {
    return trie.find(text);
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
    int[] some = watchers(term);
    int[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = topic;
    watchers.put(term, all);
    watched.set(term);
  }

  void unwatch(int term, int topic) {
    int[] left = Arrays.stream(watchers(term)).filter(other -> other != topic).toArray();
    if (left.length > 0) {
      watchers.put(term, left);
    } else {
      watchers.remove(term);
      watched.clear(term);
    }
  }

  int[] watchers(int term) {
    return watched.get(term) ? watchers.get(term) : NOBODY;
  }

  String text(int term) {
    return trie.text(term);
  }

  void scan(String text, TermTrie.Finding to) {
    trie.scan(text, to);
  }
}
