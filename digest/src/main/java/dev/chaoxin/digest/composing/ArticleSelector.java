package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.matching.CandidateArticles;
import dev.chaoxin.digest.matching.RankedMatches;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The one rule of what a reader gets: the articles that match, best first, a story once, at most so
 * many a topic and so many in all. Holds the working space of one thread and is used again for
 * reader after reader.
 *
 * <p>A topic's articles lie ranked already, and only those of several topics are ranked anew for
 * each reader; so the search takes from the tops of these piles and never sorts the rest.
 */
final class ArticleSelector {

  private static final int WORD_BITS = 64;
  private static final int MAX_TOPICS = 2 * WORD_BITS;
  private static final int NONE = -1;

  /** As much as a headline and some lines of the text give. */
  private static final int DOWNRANK_POINTS = 80;

  private final CandidateArticles candidates;

  /** Articles that match, those whose rank is this reader's own, stories that match, and told. */
  private final long[] matching;

  private final long[] multiTopic;
  private final long[] matchingStories;
  private final long[] chosenStories;

  private final long[][] topicsOf;
  private final int[] scores;

  /** The ranks of the special ones: a heap, the best on top. */
  private final long[] heap;

  private int heapSize;
  private final int[] positions = new int[MAX_TOPICS];
  private final int[] room = new int[MAX_TOPICS];

  private final int[] chosen;
  private int count;
  private int omitted;

  ArticleSelector(CandidateArticles edition) {
    int size = edition.size();
    int words = (size + WORD_BITS - 1) / WORD_BITS;
    this.candidates = edition;
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
   * Chooses for one reader. The answer stands in this object until the next choice.
   *
   * @param topics the reader's, at most 128
   * @param less what the reader wants less of
   * @param perTopic an article is taken as long as one of its topics has fewer
   * @param overall at most so many are taken
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
    // What is of no date was chosen as any other article, and stands behind those of the day.
    moveForward(0, article -> !candidates.isUndated(article));
  }

  /**
   * Puts what was chosen in another order: pinned articles, then by the first topic they match.
   *
   * @param topics the topics as they were given, in the order wanted
   */
  void orderByTopic(int[] topics) {
    int from = moveForward(0, candidates::isPinned);
    for (int topic : topics) {
      from = moveForward(from, article -> matches(article, topic));
    }
  }

  /** Brings such articles to that place, in the order they stand in; the place behind them. */
  private int moveForward(int from, IntPredicate which) {
    int to = from;
    for (int place = from; place < count; place++) {
      int article = chosen[place];
      if (which.test(article)) {
        System.arraycopy(chosen, to, chosen, to + 1, place - to);
        chosen[to++] = article;
      }
    }
    return to;
  }

  /** How many articles were chosen. */
  int count() {
    return count;
  }

  /** The ordinal of the article at that place, best first, those of no date last. */
  int chosen(int place) {
    return chosen[place];
  }

  /** Whether a chosen article matched that topic of the reader. */
  boolean matches(int article, int topic) {
    return (topicsOf[topic / WORD_BITS][article] >>> (topic % WORD_BITS) & 1) != 0;
  }

  /**
   * The best placed articles that the reader has no match in, each story once.
   *
   * @param most at most so many
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

  /** How many further stories matched. */
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

  /** Whether an article has the rank that its topic gives it. */
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

  /** Whether it was not there before. */
  private static boolean add(long[] set, int number) {
    long bit = 1L << number;
    boolean fresh = (set[number / WORD_BITS] & bit) == 0;
    set[number / WORD_BITS] |= bit;
    return fresh;
  }
}
