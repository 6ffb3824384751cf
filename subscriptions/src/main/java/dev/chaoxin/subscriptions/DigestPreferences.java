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
public record DigestPreferences(
    List<String> papers,
    Length length,
    int perTopic,
    int overall,
    EmptyDay emptyDay,
    boolean alsoInTheNews,
    Optional<DayOfWeek> weekly,
    boolean byTopic) {

  /** What a new reader has. */
  public static final DigestPreferences DEFAULT =
      new DigestPreferences(
          List.of(), Length.SUMMARIES, 5, 20, EmptyDay.SILENT, false, Optional.empty());

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

  public DigestPreferences {
    papers = List.copyOf(papers);
    if (perTopic < 1 || perTopic > 50) {
      throw new IllegalArgumentException("perTopic must be 1 to 50: " + perTopic);
    }
    if (overall < 1 || overall > 100) {
      throw new IllegalArgumentException("overall must be 1 to 100: " + overall);
    }
  }

  /** With the best articles first. */
  public DigestPreferences(
      List<String> papers,
      Length length,
      int perTopic,
      int overall,
      EmptyDay emptyDay,
      boolean alsoInTheNews,
      Optional<DayOfWeek> weekly) {
    this(papers, length, perTopic, overall, emptyDay, alsoInTheNews, weekly, false);
  }

  public DigestPreferences withPapers(List<String> others) {
    return new DigestPreferences(
        others, length, perTopic, overall, emptyDay, alsoInTheNews, weekly, byTopic);
  }

  public DigestPreferences withLength(Length other) {
    return new DigestPreferences(
        papers, other, perTopic, overall, emptyDay, alsoInTheNews, weekly, byTopic);
  }

  public DigestPreferences withPerTopic(int other) {
    return new DigestPreferences(
        papers, length, other, overall, emptyDay, alsoInTheNews, weekly, byTopic);
  }

  public DigestPreferences withOverall(int other) {
    return new DigestPreferences(
        papers, length, perTopic, other, emptyDay, alsoInTheNews, weekly, byTopic);
  }

  public DigestPreferences withEmptyDay(EmptyDay other) {
    return new DigestPreferences(
        papers, length, perTopic, overall, other, alsoInTheNews, weekly, byTopic);
  }

  public DigestPreferences withAlsoInTheNews(boolean other) {
    return new DigestPreferences(
        papers, length, perTopic, overall, emptyDay, other, weekly, byTopic);
  }

  public DigestPreferences withWeekly(Optional<DayOfWeek> other) {
    return new DigestPreferences(
        papers, length, perTopic, overall, emptyDay, alsoInTheNews, other, byTopic);
  }

  public DigestPreferences withByTopic(boolean other) {
    return new DigestPreferences(
        papers, length, perTopic, overall, emptyDay, alsoInTheNews, weekly, other);
  }
}
