package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.matching.CandidateArticles;
import dev.chaoxin.digest.matching.RankedMatches;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Selects the articles of a digest: those that match, best first, each story once, with a limit per
 * topic and overall. Reusable for many readers; not thread-safe.
 *
 * <p>The articles of each topic are ranked already, and only articles that match several topics are
 * ranked per reader, in a heap; so the selection merges the tops and never sorts the rest.
 */
final class ArticleSelector {

  private static final int WORD_BITS = 64;
  private static final int MAX_TOPICS = 2 * WORD_BITS;
  private static final int NONE = -1;

  /** About what a headline and some lines of the body score. */
  private static final int DOWNRANK_POINTS = 80;

  private final CandidateArticles candidates;

  /** Bit sets: matching articles, articles of several topics, matching stories, chosen stories. */
  private final long[] matching;

  private final long[] multiTopic;
  private final long[] matchingStories;
  private final long[] chosenStories;

  private final long[][] topicsOf;
  private final int[] scores;

  /** A max-heap of the ranks of articles with several topics. */
  private final long[] heap;

  private int heapSize;
  private final int[] positions = new int[MAX_TOPICS];
  private final int[] room = new int[MAX_TOPICS];

  private final int[] chosen;
  private int count;
  private int omitted;

  ArticleSelector(CandidateArticles candidates) {
    int size = candidates.size();
    int words = (size + WORD_BITS - 1) / WORD_BITS;
    this.candidates = candidates;
    this.matching = new long[words];
    this.multiTopic = new long[words];
    this.matchingStories = new long[words];
    this.chosenStories = new long[words];
    this.topicsOf = new long[2][size];
    this.scores = new int[size];
    this.heap = new long[size];
    this.chosen = new int[size];
  }

  /**
   * Selects for one reader; the result stays in this object until the next call.
   *
   * @param topics the reader's topics, at most 128
   * @param less the topics the reader downranked
   * @param perTopic an article is taken while one of its topics has fewer
   * @param overall the maximum number of articles
   * @param allowed the articles to choose from
   */
  void select(
      List<RankedMatches> topics,
      List<RankedMatches> less,
      int perTopic,
      int overall,
      BitSet allowed) {
    markMatches(topics, allowed);
    for (RankedMatches unwanted : less) {
      for (int hit = 0; hit < unwanted.size(); hit++) {
        if (contains(matching, unwanted.article(hit))) {
          add(multiTopic, unwanted.article(hit));
        }
      }
    }
    heapMultiTopic(topics, less);
    Arrays.fill(positions, 0, topics.size(), 0);
    Arrays.fill(room, 0, topics.size(), perTopic);
    count = 0;
    takeBest(topics, overall);
    omitted -= count;
    // Undated articles are chosen like others but stand behind those of the day.
    moveForward(0, article -> !candidates.isUndated(article));
  }

  /**
   * Reorders the chosen articles: pinned ones, then by the first topic they match.
   *
   * @param topics indexes into the topics of {@link #select}, in the order wanted
   */
  void orderByTopic(int[] topics) {
    int from = moveForward(0, candidates::isPinned);
    for (int topic : topics) {
      from = moveForward(from, article -> matches(article, topic));
    }
  }

  /** Moves such articles to that position, keeping their order; returns the position after them. */
  private int moveForward(int from, IntPredicate which) {
    int to = from;
    for (int position = from; position < count; position++) {
      int article = chosen[position];
      if (which.test(article)) {
        System.arraycopy(chosen, to, chosen, to + 1, position - to);
        chosen[to++] = article;
      }
    }
    return to;
  }

  /** The number of chosen articles. */
  int count() {
    return count;
  }

  /** The ordinal of the article at a position, best first, undated ones last. */
  int chosen(int position) {
    return chosen[position];
  }

  /** Whether a chosen article matches that topic of the reader. */
  boolean matches(int article, int topic) {
    return (topicsOf[topic / WORD_BITS][article] >>> (topic % WORD_BITS) & 1) != 0;
  }

  /**
   * The best articles by base score that match none of the topics, each story once.
   *
   * @param most the maximum number
   */
  int[] unmatched(int most, BitSet allowed) {
    int[] also = new int[most];
    int found = 0;
    for (int article : candidates.byBaseScore()) {
      if (found == most) {
        break;
      }
      if (candidates.baseScore(article) >= 0
          && allowed.get(article)
          && add(matchingStories, candidates.story(article))) {
        also[found++] = article;
      }
    }
    return Arrays.copyOf(also, found);
  }

  /** The number of further matching stories. */
  int omitted() {
    return omitted;
  }

  private void markMatches(List<RankedMatches> topics, BitSet allowed) {
    Arrays.fill(matching, 0);
    Arrays.fill(multiTopic, 0);
    Arrays.fill(matchingStories, 0);
    Arrays.fill(chosenStories, 0);
    boolean all = allowed.nextClearBit(0) >= candidates.size();
    for (RankedMatches hits : topics) {
      if (all && hits.isDense()) {
        hits.mark(matching, multiTopic, matchingStories);
      } else {
        markMatches(hits, allowed);
      }
    }
    omitted = 0;
    for (long some : matchingStories) {
      omitted += Long.bitCount(some);
    }
  }

  private void markMatches(RankedMatches hits, BitSet allowed) {
    for (int hit = 0; hit < hits.size(); hit++) {
      int article = hits.article(hit);
      if (allowed.get(article)) {
        if (add(matching, article)) {
          add(matchingStories, candidates.story(article));
        } else {
          add(multiTopic, article);
        }
      }
    }
  }

  private void heapMultiTopic(List<RankedMatches> topics, List<RankedMatches> less) {
    heapSize = 0;
    for (int word = 0; word < multiTopic.length; word++) {
      for (long rest = multiTopic[word]; rest != 0; rest &= rest - 1) {
        int article = word * WORD_BITS + Long.numberOfTrailingZeros(rest);
        scores[article] = candidates.baseScore(article);
        topicsOf[0][article] = 0;
        topicsOf[1][article] = 0;
        heap[heapSize++] = article;
      }
    }
    if (heapSize == 0) {
      return;
    }
    for (int topic = 0; topic < topics.size(); topic++) {
      RankedMatches hits = topics.get(topic);
      for (int hit = 0; hit < hits.size(); hit++) {
        int article = hits.article(hit);
        if (contains(multiTopic, article)) {
          scores[article] += hits.points(hit, candidates);
          topicsOf[topic / WORD_BITS][article] |= 1L << (topic % WORD_BITS);
        }
      }
    }
    for (RankedMatches unwanted : less) {
      for (int hit = 0; hit < unwanted.size(); hit++) {
        scores[unwanted.article(hit)] -= DOWNRANK_POINTS;
      }
    }
    for (int i = 0; i < heapSize; i++) {
      heap[i] = RankedMatches.rank(scores[(int) heap[i]], (int) heap[i]);
    }
    for (int i = heapSize / 2 - 1; i >= 0; i--) {
      siftDown(i);
    }
  }

  private void takeBest(List<RankedMatches> topics, int overall) {
    while (count < overall) {
      int from = NONE;
      boolean any = false;
      long best = Long.MIN_VALUE;
      for (int topic = 0; topic < topics.size(); topic++) {
        if (room[topic] > 0) {
          any = true;
          RankedMatches hits = topics.get(topic);
          int at = positions[topic];
          while (at < hits.size() && !isSingleTopic(hits.article(at))) {
            at++;
          }
          positions[topic] = at;
          if (at < hits.size() && hits.rank(at) > best) {
            from = topic;
            best = hits.rank(at);
          }
        }
      }
      if (any && heapSize > 0 && heap[0] > best) {
        long first = heap[0];
        heap[0] = heap[--heapSize];
        siftDown(0);
        takeMultiTopic(RankedMatches.article(first));
      } else if (from != NONE) {
        positions[from]++;
        takeSingleTopic(RankedMatches.article(best), from);
      } else {
        return;
      }
    }
  }

  /** Whether an article matches one topic only. */
  private boolean isSingleTopic(int article) {
    return contains(matching, article) && !contains(multiTopic, article);
  }

  private void takeSingleTopic(int article, int topic) {
    if (add(chosenStories, candidates.story(article))) {
      chosen[count++] = article;
      topicsOf[0][article] = 0;
      topicsOf[1][article] = 0;
      topicsOf[topic / WORD_BITS][article] = 1L << (topic % WORD_BITS);
      room[topic]--;
    }
  }

  private void takeMultiTopic(int article) {
    boolean fits = false;
    for (int word = 0; word < 2; word++) {
      for (long rest = topicsOf[word][article]; rest != 0; rest &= rest - 1) {
        fits |= room[word * WORD_BITS + Long.numberOfTrailingZeros(rest)] > 0;
      }
    }
    if (fits && add(chosenStories, candidates.story(article))) {
      chosen[count++] = article;
      for (int word = 0; word < 2; word++) {
        for (long rest = topicsOf[word][article]; rest != 0; rest &= rest - 1) {
          room[word * WORD_BITS + Long.numberOfTrailingZeros(rest)]--;
        }
      }
    }
  }

  private void siftDown(int from) {
    int parent = from;
    for (int child = 2 * parent + 1; child < heapSize; child = 2 * parent + 1) {
      if (child + 1 < heapSize && heap[child + 1] > heap[child]) {
        child++;
      }
      if (heap[parent] >= heap[child]) {
        return;
      }
      long down = heap[parent];
      heap[parent] = heap[child];
      heap[child] = down;
      parent = child;
    }
  }

  private static boolean contains(long[] set, int number) {
    return (set[number / WORD_BITS] >>> number & 1) != 0;
  }

  /** Whether it was absent. */
  private static boolean add(long[] set, int number) {
    long bit = 1L << number;
    boolean absent = (set[number / WORD_BITS] & bit) == 0;
    set[number / WORD_BITS] |= bit;
    return absent;
  }
}
