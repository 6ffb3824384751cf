package dev.chaoxin.digest.composing;

import java.util.List;

/**
 * How much room the topics of one reader have left in the digest. A topic closes when it has all it
 * may have, or when no more articles of it can come; with the last one the search is over. For one
 * thread.
 */
final class Room {

  private static final int WORD = 64;
  private static final int MOST = 2 * WORD;

  private final int[] room = new int[MOST];
  private final int[] toCome = new int[MOST];
  private final long[] open = new long[2];

  /** All topics have room for {@code perTopic}. */
  void open(List<TopicHits> topics, int perTopic) {
    open[0] = 0;
    open[1] = 0;
    for (int topic = 0; topic < topics.size(); topic++) {
      room[topic] = perTopic;
      toCome[topic] = topics.get(topic).size();
      if (toCome[topic] > 0) {
        open[topic / WORD] |= 1L << (topic % WORD);
      }
    }
  }

  /** Whether any topic has room for an article that may come. */
  boolean any() {
    return (open[0] | open[1]) != 0;
  }

  /** Whether one of the article's topics has room for it. */
  boolean is(long[][] matched, int article) {
    return ((matched[0][article] & open[0]) | (matched[1][article] & open[1])) != 0;
  }

  /** The article was looked at, and taken or not. */
  void pass(long[][] matched, int article, boolean taken) {
    for (int word = 0; word < 2; word++) {
      for (long rest = matched[word][article]; rest != 0; rest &= rest - 1) {
        int topic = word * WORD + Long.numberOfTrailingZeros(rest);
        toCome[topic]--;
        room[topic] -= taken ? 1 : 0;
        if (toCome[topic] == 0 || room[topic] == 0) {
          open[word] &= ~(1L << (topic % WORD));
        }
      }
    }
  }
}
