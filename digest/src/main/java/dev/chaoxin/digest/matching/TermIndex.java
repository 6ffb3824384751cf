package dev.chaoxin.digest.matching;

import java.util.Arrays;

/**
 * The terms of all topics, and which topics wait for each. Not safe for changes by many threads.
 */
final class TermIndex {

  private static final int NONE = -1;

  private final TermTrie trie = new TermTrie();

  /**
   * Of a term two numbers side by side: the topic that is nothing but it, and the first of its
   * watchers; or {@link #NONE}.
   */
  private int[] postings = noneFilled(1024);

  /** Of a term: how many topics name it. */
  private int[] useCounts = new int[512];

  /**
   * Watchers, three numbers each: the composed topic that cannot match without the term; another
   * term without which it cannot; the next watcher of the same term.
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

  /** The number of the topic that is nothing but this text, negative when there is none. */
  int singleTermTopic(String text) {
    int term = trie.find(text);
    return term < 0 ? NONE : postings[2 * term];
  }

  /** The number of a term, negative when nobody names it. */
  int find(String text) {
    return trie.find(text);
  }

  /**
   * Of each term the topic that is nothing but it, above the first of its watchers. All at once, so
   * that the processor waits for the memory once and not for every term.
   */
  long[] postings(int[] terms) {
    long[] found = new long[terms.length];
    for (int i = 0; i < terms.length; i++) {
      int at = 2 * terms[i];
      found[i] = ((long) postings[at] << 32) | (postings[at + 1] & 0xFFFFFFFFL);
    }
    return found;
  }

  /** The number of a term, which one topic more names. */
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

  /** A topic that cannot match without the term, nor without the partner if that is not -1. */
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

  /** The first watcher of a term, negative when there is none. */
  int firstWatcher(int term) {
    return postings[2 * term + 1];
  }

  /** The next watcher of the same term, negative behind the last. */
  int nextWatcher(int watcher) {
    return watchers[3 * watcher + 2];
  }

  /** The topic that watches. */
  int topic(int watcher) {
    return watchers[3 * watcher];
  }

  /** A further term of the text without which the topic cannot match, negative when unknown. */
  int partner(int watcher) {
    return watchers[3 * watcher + 1];
  }

  String text(int term) {
    return trie.text(term);
  }

  void scan(String text, TermTrie.HitConsumer to) {
    trie.scan(text, to);
  }

  /** Finds what stands in an article. */
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
