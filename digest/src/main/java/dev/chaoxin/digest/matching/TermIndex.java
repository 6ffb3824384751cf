package dev.chaoxin.digest.matching;

import java.util.Arrays;

/** The terms of all topics, and which topics watch each. Not safe for concurrent changes. */
final class TermIndex {

  private static final int NONE = -1;

  private final TermTrie trie = new TermTrie();

  /**
   * Two ints per term: the topic that consists of this term alone, and the first watcher; or {@link
   * #NONE}.
   */
  private int[] postings = noneFilled(1024);

  /** Per term: the number of topics that use it. */
  private int[] useCounts = new int[512];

  /**
   * Watchers, three ints each: a compiled topic that cannot match without the term, another term it
   * needs, the next watcher of the same term.
   */
  private int[] watchers = new int[3 * 64];

  private int watcherCount;
  private int freeWatcher = NONE;

  void addSingleTermTopic(String text, int topic) {
    int term = retain(text);
    postings[2 * term] = topic;
  }

  void removeSingleTermTopic(String text) {
    int term = trie.find(text);
    postings[2 * term] = NONE;
    release(term);
  }

  /** The topic that consists of this term alone; negative if there is none. */
  int singleTermTopic(String text) {
    int term = trie.find(text);
    return term < 0 ? NONE : postings[2 * term];
  }

  /** The id of a term; negative if no topic uses it. */
  int find(String text) {
    return trie.find(text);
  }

  /**
   * Per term: the topic of this term alone, above its first watcher. Looked up together, so that
   * the memory accesses overlap.
   */
  long[] postings(int[] terms) {
    long[] found = new long[terms.length];
    for (int i = 0; i < terms.length; i++) {
      int at = 2 * terms[i];
      found[i] = ((long) postings[at] << 32) | (postings[at + 1] & 0xFFFFFFFFL);
    }
    return found;
  }

  /** The id of a term, adding one use. */
  int retain(String text) {
    int term = trie.add(text);
    if (term >= useCounts.length) {
      int larger = term + (term >> 1) + 1;
      int[] grown = noneFilled(2 * larger);
      System.arraycopy(postings, 0, grown, 0, postings.length);
      postings = grown;
      useCounts = Arrays.copyOf(useCounts, larger);
    }
    useCounts[term]++;
    return term;
  }

  void release(int term) {
    if (--useCounts[term] == 0) {
      trie.remove(term);
    }
  }

  /** Adds a topic that cannot match without the term, nor without the partner unless that is -1. */
  void watch(int term, int topic, int partner) {
    int watcher = freeWatcher;
    if (watcher == NONE) {
      watcher = watcherCount++;
      if (3 * watcherCount > watchers.length) {
        watchers = Arrays.copyOf(watchers, 3 * (watcherCount + (watcherCount >> 1)));
      }
    } else {
      freeWatcher = watchers[3 * watcher + 2];
    }
    watchers[3 * watcher] = topic;
    watchers[3 * watcher + 1] = partner;
    watchers[3 * watcher + 2] = postings[2 * term + 1];
    postings[2 * term + 1] = watcher;
  }

  void unwatch(int term, int topic) {
    int before = NONE;
    for (int watcher = firstWatcher(term); watcher != NONE; ) {
      int next = nextWatcher(watcher);
      if (topic(watcher) != topic) {
        before = watcher;
      } else {
        if (before == NONE) {
          postings[2 * term + 1] = next;
        } else {
          watchers[3 * before + 2] = next;
        }
        watchers[3 * watcher + 2] = freeWatcher;
        freeWatcher = watcher;
      }
      watcher = next;
    }
  }

  /** The first watcher of a term; negative if there is none. */
  int firstWatcher(int term) {
    return postings[2 * term + 1];
  }

  /** The next watcher of the same term; negative after the last. */
  int nextWatcher(int watcher) {
    return watchers[3 * watcher + 2];
  }

  /** The topic of a watcher. */
  int topic(int watcher) {
    return watchers[3 * watcher];
  }

  /** Another body term the topic needs; negative if none is known. */
  int partner(int watcher) {
    return watchers[3 * watcher + 1];
  }

  String text(int term) {
    return trie.text(term);
  }

  void scan(String text, TermTrie.HitConsumer to) {
    trie.scan(text, to);
  }

  /** Finds the terms of an article. */
  void scan(ArticleText article, BatchedTrieScan sweep, TermHits to) {
    sweep.scan(article.text(), trie);
    to.clear(article);
    for (int i = 0; i < sweep.size(); i++) {
      to.accept(sweep.term(i), sweep.start(i), sweep.end(i));
    }
  }

  private static int[] noneFilled(int length) {
    int[] none = new int[length];
    Arrays.fill(none, NONE);
    return none;
  }
}
