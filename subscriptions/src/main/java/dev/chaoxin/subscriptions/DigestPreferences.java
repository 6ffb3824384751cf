package dev.chaoxin.subscriptions;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * A reader's preferences for the content and form of digests.
 *
 * @param papers only newspapers whose name contains one of these; empty: all newspapers
 * @param length how much of each article is shown
 * @param perTopic maximum number of articles per topic, 1 to 50
 * @param overall maximum number of articles, 1 to 100
 * @param emptyDay what is sent on a day without an article
 * @param alsoInTheNews whether the headlines of the day's other articles are listed at the end
 * @param weekly the weekday of a weekly digest; empty: every day
 * @param byTopic whether articles follow the order of the reader's topics instead of their score
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

  /** The preferences of a new reader. */
  public static final DigestPreferences DEFAULT =
      new DigestPreferences(
          List.of(), Length.SUMMARIES, 5, 20, EmptyDay.SILENT, false, Optional.empty());

  /** How much of each article a digest shows. */
  public enum Length {
    HEADLINES,
    LINES,
    SUMMARIES
  }

  /** What is sent on a day without an article. */
  public enum EmptyDay {
    /** Nothing. */
    SILENT,
    /** A short note that there was no article. */
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

  /** Preferences with articles in order of their score. */
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
