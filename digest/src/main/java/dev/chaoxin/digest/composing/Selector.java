package dev.chaoxin.digest.composing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The one rule of what a reader gets: the articles that match, best first, a story once, at most so
 * many a topic and so many in all. Holds the working space of one thread and is used again for
 * reader after reader.
 */
final class Selector {

  private static final int WORD = 64;

  /** As much as a headline and some lines of the text give. */
  private static final int LESS = 80;

  private final Edition edition;
  private final int[] round;
  private final int[] storyRound;
  private final int[] score;
  private final long[][] matched;
  private final long[] heap;
  private int heaped;
  private int current;

  private final int[] chosen;
  private final Room room = new Room();
  private int count;
  private int left;

  Selector(Edition edition) {
    int size = edition.size();
    this.edition = edition;
    this.round = new int[size];
    this.storyRound = new int[size];
    this.score = new int[size];
    this.matched = new long[2][size];
    this.heap = new long[size];
    this.chosen = new int[size];
  }

  /**
   * Chooses for one reader. The answer stands in this object until the next choice.
   *
   * @param topics the reader's, in the reader's order, at most 128
   * @param less what the reader wants less of
   * @param perTopic an article is taken as long as one of its topics has fewer
   * @param overall at most so many are taken
   * @param allowed the articles to choose from
   */
  void choose(
      List<TopicHits> topics, List<TopicHits> less, int perTopic, int overall, BitSet allowed) {
    gather(topics, allowed);
    less.forEach(this::lower);
    order();
    for (int i = heaped / 2 - 1; i >= 0; i--) {
      sink(i);
    }
    room.open(topics, perTopic);
    count = 0;
    while (count < overall && heaped > 0 && room.any()) {
      int article = pop();
      int story = edition.story(article);
      boolean taken = storyRound[story] != -current && room.is(matched, article);
      if (taken) {
        storyRound[story] = -current;
        chosen[count++] = article;
        left--;
      }
      room.pass(matched, article, taken);
    }
  }

  /** How many articles were chosen. */
  int count() {
    return count;
  }

  /** The ordinal of the article at that place, best first. */
  int chosen(int place) {
    return chosen[place];
  }

  /** Whether an article, chosen or not, matched that topic of the reader. */
  boolean matches(int article, int topic) {
    return (matched[topic / WORD][article] >>> (topic % WORD) & 1) != 0;
  }

  /**
   * The best placed articles that the reader has no match in, each story once.
   *
   * @param most at most so many
   */
  int[] also(int most, BitSet allowed) {
    int[] also = new int[most];
    int found = 0;
    for (int article : edition.best()) {
      int story = edition.story(article);
      if (found == most || edition.standing(article) < 0) {
        break;
      }
      if (allowed.get(article)
          && round[article] != current
          && Math.abs(storyRound[story]) != current) {
        storyRound[story] = -current;
        also[found++] = article;
      }
    }
    return Arrays.copyOf(also, found);
  }

  /** How many further stories matched. */
  int left() {
    return left;
  }

  private void gather(List<TopicHits> topics, BitSet allowed) {
    current++;
    heaped = 0;
    left = 0;
    for (int topic = 0; topic < topics.size(); topic++) {
      TopicHits hits = topics.get(topic);
      for (int hit = 0; hit < hits.size(); hit++) {
        int article = hits.article(hit);
        if (!allowed.get(article)) {
          continue;
        }
        if (round[article] != current) {
          meet(article);
        }
        score[article] += hits.points(hit);
        matched[topic / WORD][article] |= 1L << (topic % WORD);
      }
    }
  }

  private void lower(TopicHits unwanted) {
    for (int hit = 0; hit < unwanted.size(); hit++) {
      int article = unwanted.article(hit);
      if (round[article] == current) {
        score[article] -= LESS;
      }
    }
  }

  private void order() {
    for (int i = 0; i < heaped; i++) {
      int article = (int) heap[i];
      // Best first; the earlier in the edition first among equals.
      heap[i] = ((long) score[article] << 32) | (Integer.MAX_VALUE - article);
    }
  }

  private void meet(int article) {
    round[article] = current;
    score[article] = edition.standing(article);
    matched[0][article] = 0;
    matched[1][article] = 0;
    heap[heaped++] = article;
    int story = edition.story(article);
    if (storyRound[story] != current) {
      storyRound[story] = current;
      left++;
    }
  }

  private int pop() {
    int article = Integer.MAX_VALUE - (int) heap[0];
    heap[0] = heap[--heaped];
    sink(0);
    return article;
  }

  private void sink(int from) {
    int parent = from;
    while (true) {
      int child = 2 * parent + 1;
      if (child >= heaped) {
        return;
      }
      if (child + 1 < heaped && heap[child + 1] > heap[child]) {
        child++;
      }
      if (heap[parent] >= heap[child]) {
        return;
      }
      long swap = heap[parent];
      heap[parent] = heap[child];
      heap[child] = swap;
      parent = child;
    }
  }
}
