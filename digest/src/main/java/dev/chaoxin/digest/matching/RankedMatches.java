package dev.chaoxin.digest.matching;

import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.subscriptions.topics.Folding;
import dev.chaoxin.subscriptions.topics.Topic;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The articles that match one topic, ranked. */
public final class RankedMatches {

  /** A topic without a match. */
  static final RankedMatches NONE = new RankedMatches(new long[0], new long[0], new long[0]);

  private static final int TERM_POINTS = 24;
  private static final int KEYWORD_POINTS = 18;

  /** From this number of articles on, a bit set is faster to mark. */
  private static final int DENSE_SIZE = 12;

  /** Best first. */
  private final long[] ranks;

  /** The articles as a bit set, for a topic with many; otherwise empty. */
  private final long[] articles;

  /** Their stories, as a bit set. */
  private final long[] stories;

  private RankedMatches(long[] ranks, long[] articles, long[] stories) {
    this.ranks = ranks;
    this.articles = articles;
    this.stories = stories;
  }

  /** Orders articles: greater is better, the earlier article first among equals. */
  public static long rank(int score, int article) {
    return ((long) score << 32) | (Integer.MAX_VALUE - article);
  }

  /** The ordinal of the article in a rank. */
  public static int article(long rank) {
    return Integer.MAX_VALUE - (int) rank;
  }

  /** Matches all these topics in one pass over the articles; by normal form. */
  public static Map<String, RankedMatches> of(Set<Topic> topics, CandidateArticles candidates) {
    TopicMatcher matcher = new TopicMatcher(candidates.catalogue());
    topics.forEach(matcher::add);
    Tally[] tallies = new Tally[topics.size()];
    for (int article = 0; article < candidates.size(); article++) {
      for (TopicMatch match : matcher.match(candidates.text(article))) {
        if (tallies[match.topic()] == null) {
          tallies[match.topic()] = new Tally();
        }
        tallies[match.topic()].add(article, (int) Math.ceil(TERM_POINTS * match.score()));
      }
      for (Keyword keyword : candidates.article(article).index().keywords()) {
        addKeywordPoints(matcher, tallies, article, keyword, candidates);
      }
    }
    Map<String, RankedMatches> hits = new HashMap<>(topics.size() * 2);
    for (Topic topic : topics) {
      Tally tally = tallies[matcher.idOf(topic).orElseThrow()];
      hits.put(topic.normalForm(), tally == null ? NONE : tally.build(candidates));
    }
    return hits;
  }

  /** Keywords count more than mentions. */
  private static void addKeywordPoints(
      TopicMatcher matcher,
      Tally[] tallies,
      int article,
      Keyword keyword,
      CandidateArticles candidates) {
    String word = Folding.fold(keyword.text());
    OptionalInt topic = matcher.idOf(new Topic(word, word));
    if (topic.isPresent() && tallies[topic.getAsInt()] != null) {
      List<Keyword> all = candidates.article(article).index().keywords();
      int points = (int) Math.round(KEYWORD_POINTS * keyword.weight() / all.get(0).weight());
      tallies[topic.getAsInt()].addPoints(article, points);
    }
  }

  public int size() {
    return ranks.length;
  }

  /** The rank of an article that matches this topic only; best first. */
  public long rank(int hit) {
    return ranks[hit];
  }

  /** The ordinal of a matching article. */
  public int article(int hit) {
    return article(ranks[hit]);
  }

  /** The points of a match, above 0. */
  public int points(int hit, CandidateArticles candidates) {
    return (int) (ranks[hit] >> 32) - candidates.baseScore(article(hit));
  }

  /** Whether {@link #mark} is faster than a loop over the articles. */
  public boolean isDense() {
    return articles.length > 0;
  }

  /**
   * Adds the articles of a dense topic to {@code matching}, those already in it to {@code
   * multiTopic}, and their stories to {@code stories}.
   */
  public void mark(long[] seen, long[] special, long[] allStories) {
    for (int word = 0; word < articles.length; word++) {
      special[word] |= seen[word] & articles[word];
      seen[word] |= articles[word];
    }
    for (int word = 0; word < stories.length; word++) {
      allStories[word] |= stories[word];
    }
  }

  /** Collects the matches of one topic. */
  private static final class Tally {
    private int[] articles = new int[4];
    private int[] points = new int[4];
    private int size;

    /** Expects articles in ascending order. */
    void add(int article, int strength) {
      if (size == articles.length) {
        articles = Arrays.copyOf(articles, size * 2);
        points = Arrays.copyOf(points, size * 2);
      }
      articles[size] = article;
      points[size++] = strength;
    }

    /** Adds points to the article if it was the last one added. */
    void addPoints(int article, int more) {
      if (size > 0 && articles[size - 1] == article) {
        points[size - 1] += more;
      }
    }

    RankedMatches build(CandidateArticles candidates) {
      if (size == 0) {
        return NONE;
      }
      long[] ranks = new long[size];
      for (int i = 0; i < size; i++) {
        // Reversed: the best first.
        ranks[i] = ~rank(candidates.baseScore(articles[i]) + points[i], articles[i]);
      }
      Arrays.sort(ranks);
      for (int i = 0; i < size; i++) {
        ranks[i] = ~ranks[i];
      }
      if (size < DENSE_SIZE) {
        return new RankedMatches(ranks, new long[0], new long[0]);
      }
      BitSet in = new BitSet(candidates.size() + 1);
      BitSet told = new BitSet(candidates.size() + 1);
      for (int i = 0; i < size; i++) {
        in.set(articles[i]);
        told.set(candidates.story(articles[i]));
      }
      return new RankedMatches(ranks, in.toLongArray(), told.toLongArray());
    }
  }
}
