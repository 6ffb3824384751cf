package dev.chaoxin.digest.composing;

import java.util.Arrays;

/** Where one topic stands in an edition: the articles that match it, and how well. */
final class TopicHits {

  /** A topic that stands nowhere. */
  static final TopicHits NONE = new TopicHits(new int[0], new int[0], 0);

  private final int[] articles;
  private final int[] points;

  private TopicHits(int[] articles, int[] points, int size) {
    this.articles = Arrays.copyOf(articles, size);
    this.points = Arrays.copyOf(points, size);
  }

  int size() {
    return articles.length;
  }

  /** The ordinal of a matching article; ascending. */
  int article(int hit) {
    return articles[hit];
  }

  /** How well it matches; above 0. */
  int points(int hit) {
    return points[hit];
  }

  /** Collects hits. */
  static final class Tally {
    private int[] articles = new int[4];
    private int[] points = new int[4];
    private int size;

    /** Articles are added in ascending order. */
    void add(int article, int strength) {
      if (size == articles.length) {
        articles = Arrays.copyOf(articles, size * 2);
        points = Arrays.copyOf(points, size * 2);
      }
      articles[size] = article;
      points[size++] = strength;
    }

    TopicHits close() {
      return size == 0 ? NONE : new TopicHits(articles, points, size);
    }
  }
}
