package dev.chaoxin.digest.indexing;

import java.util.ArrayList;
import java.util.List;

/** Chooses the sentences that tell what an article says: its own, whole, in their order. */
final class Summarizer {

  private static final int LONGEST_SUMMARY = 200;

  private final AttendanceList attendance = new AttendanceList();
  private final List<String> openers =
      Words.read("sentence-openers.txt").stream().sorted().toList();

  /**
   * The best sentences.
   *
   * @param most how many at most
   * @return in the order of the article, together at most 200 characters unless one alone is longer
   */
  List<String> summarize(CloseReading reading, List<Keyword> keywords, int most) {
    List<Sentence> sentences = reading.sentences();
    if (sentences.isEmpty()) {
      return List.of();
    }
    List<Sentence> chosen = new ArrayList<>();
    int length = 0;
    while (chosen.size() < most) {
      Sentence best = null;
      double bestScore = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < sentences.size(); i++) {
        Sentence s = sentences.get(i);
        if (chosen.contains(s) || (!chosen.isEmpty() && length + s.length() > LONGEST_SUMMARY)) {
          continue;
        }
        double score = score(reading, keywords, i);
        if (score > bestScore) {
          bestScore = score;
          best = s;
        }
      }
      if (best == null || (!chosen.isEmpty() && bestScore < 0)) {
        break;
      }
      chosen.add(best);
      length += best.length();
    }
    return sentences.stream().filter(chosen::contains).map(Sentence::text).toList();
  }

  private double score(CloseReading reading, List<Keyword> keywords, int i) {
    Sentence s = reading.sentences().get(i);
    double score = 2.0 / (1 + i);
    double covered = 0;
    double all = 0;
    for (Keyword keyword : keywords) {
      all += keyword.weight();
      covered += s.text().contains(keyword.text()) ? keyword.weight() : 0;
    }
    score += all > 0 ? 1.5 * covered / all : 0;
    if (attendance.is(s, reading.persons())) {
      score -= 4;
    }
    if (openers.stream().anyMatch(s.text()::startsWith)) {
      score -= 2;
    }
    if (s.text().endsWith("？") || s.text().endsWith("?") || s.text().startsWith("“")) {
      score -= 1;
    }
    if (s.length() < 15) {
      score -= 1.5;
    }
    if (s.length() > 150) {
      score -= 0.5;
    }
    return score;
  }
}
