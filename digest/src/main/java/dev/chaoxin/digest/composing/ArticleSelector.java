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

  private static final int WORD = 64;
  private static final int MOST = 2 * WORD;
  private static final int NONE = -1;

  /** As much as a headline and some lines of the text give. */
  private static final int LESS = 80;

  private final CandidateArticles edition;

  /** Articles that match, those whose rank is this reader's own, stories that match, and told. */
  private final long[] seen;

  private final long[] special;
  private final long[] stories;
  private final long[] told;

  private final long[][] matched;
  private final int[] score;

  /** The ranks of the special ones: a heap, the best on top. */
  private final long[] ranks;

  private int ranked;
  private final int[] top = new int[MOST];
  private final int[] room = new int[MOST];

  private final int[] chosen;
  private int count;
  private int omitted;

  ArticleSelector(CandidateArticles edition) {
    int size = edition.size();
    int words = (size + WORD - 1) / WORD;
    this.edition = edition;
    this.seen = new long[words];
    this.special = new long[words];
    this.stories = new long[words];
    this.told = new long[words];
    this.matched = new long[2][size];
    this.score = new int[size];
    this.ranks = new long[size];
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
  void choose(
      List<RankedMatches> topics,
      List<RankedMatches> less,
      int perTopic,
      int overall,
      BitSet allowed) {
    see(topics, allowed);
    for (RankedMatches unwanted : less) {
      for (int hit = 0; hit < unwanted.size(); hit++) {
        if (has(seen, unwanted.article(hit))) {
          add(special, unwanted.article(hit));
        }
      }
    }
    rank(topics, less);
    Arrays.fill(top, 0, topics.size(), 0);
    Arrays.fill(room, 0, topics.size(), perTopic);
    count = 0;
    take(topics, overall);
    omitted -= count;
    // What is of no date was chosen as any other article, and stands behind those of the day.
    bring(0, article -> !edition.behind(article));
  }

  /**
   * Puts what was chosen in another order: pinned articles, then by the first topic they match.
   *
   * @param topics the topics as they were given, in the order wanted
   */
  void arrange(int[] topics) {
    int from = bring(0, edition::pinned);
    for (int topic : topics) {
      from = bring(from, article -> matches(article, topic));
    }
  }

  /** Brings such articles to that place, in the order they stand in; the place behind them. */
  private int bring(int from, IntPredicate which) {
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
      if (found == most) {
        break;
      }
      if (edition.standing(article) >= 0
          && allowed.get(article)
          && add(stories, edition.story(article))) {
        also[found++] = article;
      }
    }
    return Arrays.copyOf(also, found);
  }

  /** How many further stories matched. */
  int omitted() {
    return omitted;
  }

  private void see(List<RankedMatches> topics, BitSet allowed) {
    Arrays.fill(seen, 0);
    Arrays.fill(special, 0);
    Arrays.fill(stories, 0);
    Arrays.fill(told, 0);
    boolean all = allowed.nextClearBit(0) >= edition.size();
    for (RankedMatches hits : topics) {
      if (all && hits.dense()) {
        hits.see(seen, special, stories);
      } else {
        see(hits, allowed);
      }
    }
    omitted = 0;
    for (long some : stories) {
      omitted += Long.bitCount(some);
    }
  }

  private void see(RankedMatches hits, BitSet allowed) {
    for (int hit = 0; hit < hits.size(); hit++) {
      int article = hits.article(hit);
      if (allowed.get(article)) {
        if (add(seen, article)) {
          add(stories, edition.story(article));
        } else {
          add(special, article);
        }
      }
    }
  }

  private void rank(List<RankedMatches> topics, List<RankedMatches> less) {
    ranked = 0;
    for (int word = 0; word < special.length; word++) {
      for (long rest = special[word]; rest != 0; rest &= rest - 1) {
        int article = word * WORD + Long.numberOfTrailingZeros(rest);
        score[article] = edition.standing(article);
        matched[0][article] = 0;
        matched[1][article] = 0;
        ranks[ranked++] = article;
      }
    }
    if (ranked == 0) {
      return;
    }
    for (int topic = 0; topic < topics.size(); topic++) {
      RankedMatches hits = topics.get(topic);
      for (int hit = 0; hit < hits.size(); hit++) {
        int article = hits.article(hit);
        if (has(special, article)) {
          score[article] += hits.points(hit, edition);
          matched[topic / WORD][article] |= 1L << (topic % WORD);
        }
      }
    }
    for (RankedMatches unwanted : less) {
      for (int hit = 0; hit < unwanted.size(); hit++) {
        score[unwanted.article(hit)] -= LESS;
      }
    }
    for (int i = 0; i < ranked; i++) {
      ranks[i] = RankedMatches.rank(score[(int) ranks[i]], (int) ranks[i]);
    }
    for (int i = ranked / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  private void take(List<RankedMatches> topics, int overall) {
    while (count < overall) {
      int from = NONE;
      boolean any = false;
      long best = Long.MIN_VALUE;
      for (int topic = 0; topic < topics.size(); topic++) {
        if (room[topic] > 0) {
          any = true;
          RankedMatches hits = topics.get(topic);
          int at = top[topic];
          while (at < hits.size() && !plain(hits.article(at))) {
            at++;
          }
          top[topic] = at;
          if (at < hits.size() && hits.rank(at) > best) {
            from = topic;
            best = hits.rank(at);
          }
        }
      }
      if (any && ranked > 0 && ranks[0] > best) {
        long first = ranks[0];
        ranks[0] = ranks[--ranked];
        sink(0);
        takeSpecial(RankedMatches.article(first));
      } else if (from != NONE) {
        top[from]++;
        takePlain(RankedMatches.article(best), from);
      } else {
        return;
      }
    }
  }

  /** Whether an article has the rank that its topic gives it. */
  private boolean plain(int article) {
    return has(seen, article) && !has(special, article);
  }

  private void takePlain(int article, int topic) {
    if (add(told, edition.story(article))) {
      chosen[count++] = article;
      matched[0][article] = 0;
      matched[1][article] = 0;
      matched[topic / WORD][article] = 1L << (topic % WORD);
      room[topic]--;
    }
  }

  private void takeSpecial(int article) {
    boolean fits = false;
    for (int word = 0; word < 2; word++) {
      for (long rest = matched[word][article]; rest != 0; rest &= rest - 1) {
        fits |= room[word * WORD + Long.numberOfTrailingZeros(rest)] > 0;
      }
    }
    if (fits && add(told, edition.story(article))) {
      chosen[count++] = article;
      for (int word = 0; word < 2; word++) {
        for (long rest = matched[word][article]; rest != 0; rest &= rest - 1) {
          room[word * WORD + Long.numberOfTrailingZeros(rest)]--;
        }
      }
    }
  }

  private void sink(int from) {
    int parent = from;
    for (int child = 2 * parent + 1; child < ranked; child = 2 * parent + 1) {
      if (child + 1 < ranked && ranks[child + 1] > ranks[child]) {
        child++;
      }
      if (ranks[parent] >= ranks[child]) {
        return;
      }
      long down = ranks[parent];
      ranks[parent] = ranks[child];
      ranks[child] = down;
      parent = child;
    }
  }

  private static boolean has(long[] set, int number) {
    return (set[number / WORD] >>> number & 1) != 0;
  }

  /** Whether it was not there before. */
  private static boolean add(long[] set, int number) {
    long bit = 1L << number;
    boolean fresh = (set[number / WORD] & bit) == 0;
    set[number / WORD] |= bit;
    return fresh;
  }
}
