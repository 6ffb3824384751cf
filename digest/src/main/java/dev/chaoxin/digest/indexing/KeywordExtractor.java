package dev.chaoxin.digest.indexing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the words a reader would look an article up by. */
final class KeywordExtractor {

  private static final int MOST = 12;

  private final ClueReader clues;

  KeywordExtractor(DocumentFrequencies frequencies, Lexicon lexicon) {
    clues = new ClueReader(frequencies, lexicon);
  }

  /** Best first; ties in the order of code points. */
  List<Keyword> extract(CloseReading reading) {
    List<Candidate> ranked = ranked(reading);
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (chosen.size() == MOST) {
        break;
      }
      if (chosen.stream().noneMatch(other -> repeats(candidate, other))) {
        chosen.add(candidate);
      }
    }
    List<Keyword> keywords = new ArrayList<>();
    for (Candidate candidate : chosen) {
      double weight = 1 / (1 + Math.exp(-candidate.score() / 2));
      keywords.add(
          new Keyword(
              candidate.text,
              candidate.kind,
              weight,
              Occurrences.of(reading.text(), candidate.text)));
    }
    return keywords;
  }

  /** Every candidate with its clues read, best first. */
  List<Candidate> ranked(CloseReading reading) {
    List<Candidate> candidates = new ArrayList<>(CandidateFinder.find(reading).values());
    clues.read(reading, candidates);
    candidates.removeIf(c -> c.length() < 2 || c.clue(Clue.PERSON_ATTENDS) > 0);
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.text));
    return candidates;
  }

  private static boolean repeats(Candidate candidate, Candidate chosen) {
    return chosen.text.contains(candidate.text) || candidate.text.contains(chosen.text);
  }
}
