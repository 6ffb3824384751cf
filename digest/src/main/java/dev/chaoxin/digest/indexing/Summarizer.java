package dev.chaoxin.digest.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Chooses the sentences that tell what an article says: its own, whole, in their order. */
final class Summarizer {

  private static final int LONGEST_SUMMARY = 200;

  /** A sentence of this length has said what a digest entry needs. */
  private static final int LONG_ENOUGH = 90;

  /** What a second sentence earns by keywords that the first left out. */
  private static final double NOVELTY = 6;

  private static final double BARRED = 100;

  /** 是……的开局之年, 是个喜庆的大日子: a stage, and nobody on it yet. */
  private static final Pattern STAGE =
      Pattern.compile("是[^,，。]{0,30}(?:之年|日子|季节|时节|时刻)(?:[,，。]|$)");

  private static final int LONGEST_SCENE = 22;

  private static final int SHORTEST_HEADING = 6;
  private static final int LONGEST_HEADING = 48;

  private final AttendanceList attendance = new AttendanceList();
  private final Set<String> openers = Words.read("sentence-openers.txt");

  /**
   * What is printed of an article.
   *
   * @param line the best sentence; empty when the article has none
   * @param summary it, or it and another, in the order of the article; together at most 200
   *     characters unless one alone is longer
   */
  record Choice(String line, List<String> summary) {}

  Choice choose(CloseReading reading, List<Keyword> keywords) {
    List<Sentence> sentences = reading.sentences();
    if (sentences.isEmpty()) {
      return new Choice("", List.of());
    }
    SentenceClues clues = new SentenceClues(reading, keywords);
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      scores.add(SentenceClues.score(clues.of(i)) - handicap(reading, keywords, i));
    }
    int first = best(scores);
    String line = sentences.get(first).text();
    int second = line.length() < LONG_ENOUGH ? second(reading, keywords, scores, first) : -1;
    if (second < 0) {
      return new Choice(line, List.of(line));
    }
    String other = sentences.get(second).text();
    return new Choice(line, first < second ? List.of(line, other) : List.of(other, line));
  }

  private static int best(List<Double> scores) {
    int best = 0;
    for (int i = 1; i < scores.size(); i++) {
      if (scores.get(i) > scores.get(best)) {
        best = i;
      }
    }
    return best;
  }

  /** The sentence that adds most to the first, or -1. */
  private static int second(
      CloseReading reading, List<Keyword> keywords, List<Double> scores, int first) {
    List<Sentence> sentences = reading.sentences();
    int told = sentences.get(first).length();
    double all = keywords.stream().mapToDouble(Keyword::weight).sum();
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      if (i == first || told + s.length() > LONGEST_SUMMARY) {
        continue;
      }
      double fresh = 0;
      for (Keyword keyword : keywords) {
        boolean news =
            SentenceClues.stands(keyword, s)
                && !SentenceClues.stands(keyword, sentences.get(first));
        fresh += news ? keyword.weight() : 0;
      }
      double score = scores.get(i) + (all == 0 ? 0 : NOVELTY * fresh / all);
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    return best;
  }

  /** What no digest may print, unless the article has nothing else. */
  double handicap(CloseReading reading, List<Keyword> keywords, int number) {
    Sentence s = reading.sentences().get(number);
    boolean barred =
        attendance.is(s, reading.persons())
            || openers.contains(firstWord(reading, s))
            || setsAScene(reading, keywords, s)
            || !(endsWhole(s.text()) || isHeading(reading, number));
    return barred ? BARRED : 0;
  }

  private static String firstWord(CloseReading reading, Sentence s) {
    int at = reading.wordAt(s.start());
    return at < reading.tokens().size() ? reading.tokens().get(at).text() : "";
  }

  /** 春潮涌动催人进,奋楫扬帆正当时: fine weather, before anybody does anything anywhere. */
  private static boolean setsAScene(CloseReading reading, List<Keyword> keywords, Sentence s) {
    if (STAGE.matcher(s.text()).find()) {
      return true;
    }
    return s.length() < LONGEST_SCENE
        && s.opensParagraph()
        && s.text().chars().noneMatch(Character::isDigit)
        && keywords.stream().noneMatch(k -> k.offsets().size() > 1 && SentenceClues.stands(k, s))
        && !namesAnything(reading, s);
  }

  private static boolean namesAnything(CloseReading reading, Sentence s) {
    List<Token> tokens = reading.tokens();
    for (int i = reading.wordAt(s.start()); i < tokens.size(); i++) {
      if (tokens.get(i).start() >= s.end()) {
        return false;
      }
      switch (tokens.get(i).part()) {
        case PERSON, PLACE, ORGANISATION, TIME, ROLE, LATIN -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** A first line without full stop, where the headline is lost: it probably is the headline. */
  private static boolean isHeading(CloseReading reading, int number) {
    Sentence s = reading.sentences().get(number);
    return number == 0
        && reading.headline().isBlank()
        && reading.sentences().size() > 1
        && reading.sentences().get(1).opensParagraph()
        && s.length() >= SHORTEST_HEADING
        && s.length() <= LONGEST_HEADING
        && !Characters.isComma(s.text().charAt(s.length() - 1));
  }

  /** Whether it ends as a sentence does; a column or the scanner may have cut it. */
  private static boolean endsWhole(String text) {
    char last = text.charAt(text.length() - 1);
    return Characters.isFullStop(last)
        || last == '.'
        || Characters.isClosingQuote(last)
        || last == '）'
        || last == ')';
  }
}
