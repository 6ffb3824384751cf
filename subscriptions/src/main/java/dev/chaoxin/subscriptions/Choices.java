package dev.chaoxin.subscriptions;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * How a reader wants the digest set.
 *
 * @param papers only articles of newspapers whose name contains one of these; empty: of all
 * @param length how much of each article
 * @param perTopic at most so many articles a topic, 1 to 50
 * @param overall at most so many articles in all, 1 to 100
 * @param emptyDay what comes on a day without an article
 * @param alsoInTheNews whether the day's other articles are named below
 * @param weekly the weekday of a weekly digest; empty: every day
 * @param byTopic whether articles stand in the order of the reader's topics, not the best first
 */
public record Choices(
    List<String> papers,
    Length length,
    int perTopic,
    int overall,
    EmptyDay emptyDay,
    boolean alsoInTheNews,
    Optional<DayOfWeek> weekly,
    boolean byTopic) {

  /** What a new reader has. */
  public static final Choices DEFAULT =
      new Choices(List.of(), Length.SUMMARIES, 5, 20, EmptyDay.SILENT, false, Optional.empty());

  /** How much of each article a digest brings. */
  public enum Length {
    HEADLINES,
    LINES,
    SUMMARIES
  }

  /** What a reader gets on a day without an article. */
  public enum EmptyDay {
    /** Nothing. */
    SILENT,
    /** A word that there was nothing. */
    NOTE
  }

  public Choices {
    papers = List.copyOf(papers);
    if (perTopic < 1 || perTopic > 50) {
      throw new IllegalArgumentException("perTopic must be 1 to 50: " + perTopic);
    }
    if (overall < 1 || overall > 100) {
      throw new IllegalArgumentException("overall must be 1 to 100: " + overall);
    }
  }

  /** With the best articles first. */
  public Choices(
      List<String> papers,
      Length length,
      int perTopic,
      int overall,
      EmptyDay emptyDay,
      boolean alsoInTheNews,
      Optional<DayOfWeek> weekly) {
    this(papers, length, perTopic, overall, emptyDay, alsoInTheNews, weekly, false);
  }

  public Choices withPapers(List<String> others) {
    return new Choices(others, length, perTopic, overall, emptyDay, alsoInTheNews, weekly, byTopic);
  }

  public Choices withLength(Length other) {
    return new Choices(papers, other, perTopic, overall, emptyDay, alsoInTheNews, weekly, byTopic);
  }

  public Choices withPerTopic(int other) {
    return new Choices(papers, length, other, overall, emptyDay, alsoInTheNews, weekly, byTopic);
  }

  public Choices withOverall(int other) {
    return new Choices(papers, length, perTopic, other, emptyDay, alsoInTheNews, weekly, byTopic);
  }

  public Choices withEmptyDay(EmptyDay other) {
    return new Choices(papers, length, perTopic, overall, other, alsoInTheNews, weekly, byTopic);
  }

  public Choices withAlsoInTheNews(boolean other) {
    return new Choices(papers, length, perTopic, overall, emptyDay, other, weekly, byTopic);
  }

  public Choices withWeekly(Optional<DayOfWeek> other) {
    return new Choices(papers, length, perTopic, overall, emptyDay, alsoInTheNews, other, byTopic);
  }

  public Choices withByTopic(boolean other) {
    return new Choices(papers, length, perTopic, overall, emptyDay, alsoInTheNews, weekly, other);
  }
}
