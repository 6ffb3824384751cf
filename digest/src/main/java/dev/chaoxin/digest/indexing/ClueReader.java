package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the clues of every candidate of an article. */
final class ClueReader {

  private final DocumentFrequencies frequencies;
  private final Lexicon lexicon;
  private final Set<String> official = Words.read("official-words.txt");
  private final AttendanceList attendance = new AttendanceList();

  ClueReader(DocumentFrequencies frequencies, Lexicon lexicon) {
    this.frequencies = frequencies;
    this.lexicon = lexicon;
  }

  void read(CloseReading reading, Map<String, Candidate> candidates) {
    String text = reading.text();
    int leadEnd = reading.sentences().isEmpty() ? 0 : reading.sentences().get(0).end();
    List<Sentence> lists = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      if (attendance.is(sentence, reading.persons())) {
        lists.add(sentence);
      }
    }
    double plain = plainness(reading);
    for (Candidate candidate : candidates.values()) {
      List<Integer> places = Occurrences.of(text, candidate.text);
      candidate.places = places;
      place(reading, candidate, places, leadEnd);
      shape(candidate);
      candidate.set(Clue.PLAIN_HEADLINE, plain * candidate.clue(Clue.HEADLINE));
      candidate.set(Clue.PLAIN_SHORT, candidate.length() <= 3 ? plain : 0);
      candidate.set(Clue.PLAIN_LONG, candidate.length() >= 5 ? plain : 0);
      candidate.set(Clue.PLAIN_UNKNOWN, frequencies.of(candidate.text) == 0 ? plain : 0);
      edges(text, candidate, places);
      candidate.attends =
          candidate.kind == Keyword.Kind.PERSON && onlyListed(reading, places, lists);
    }
    relations(candidates);
  }

  /** 1 where no word is of the official language, 0 where a third and more are. */
  private double plainness(CloseReading reading) {
    int words = 0;
    int officials = 0;
    for (Token token : reading.tokens()) {
      if (token.length() > 1 && token.part() != Part.MARK) {
        words++;
        officials += official.contains(token.text()) ? 1 : 0;
      }
    }
    return words == 0 ? 0 : Math.max(0, 1 - 3.0 * officials / words);
  }

  private void place(CloseReading reading, Candidate candidate, List<Integer> places, int leadEnd) {
    int times = Math.max(1, places.size());
    candidate.met = times;
    int inHeadline = 0;
    int firstInBody = -1;
    for (int at : places) {
      if (at < reading.bodyStart()) {
        inHeadline++;
      } else if (firstInBody < 0) {
        firstInBody = at;
      }
    }
    int bodyLength = Math.max(1, reading.text().length() - reading.bodyStart());
    candidate.set(Clue.FREQUENCY, Math.log(1 + times));
    candidate.set(Clue.HEADLINE, inHeadline > 0);
    candidate.set(
        Clue.PERSON_ONCE,
        candidate.kind == Keyword.Kind.PERSON && inHeadline == 0 && places.size() == 1);
    candidate.set(Clue.LEAD, firstInBody >= 0 && firstInBody < leadEnd);
    candidate.set(
        Clue.EARLINESS,
        firstInBody < 0 ? 0.5 : 1 - (double) (firstInBody - reading.bodyStart()) / bodyLength);
  }

  private void shape(Candidate c) {
    List<Token> words = c.words;
    double sum = 0;
    double commonest = Double.MAX_VALUE;
    int officialWords = 0;
    boolean idiom = false;
    for (Token word : words) {
      double rarity = frequencies.rarity(word.text());
      sum += rarity;
      commonest = Math.min(commonest, rarity);
      officialWords += official.contains(word.text()) ? 1 : 0;
      idiom |= word.part() == Part.IDIOM;
    }
    Token first = words.get(0);
    Token last = words.get(words.size() - 1);
    boolean compound = words.size() > 1;
    c.set(Clue.RARITY, frequencies.rarity(c.text) / 10);
    c.set(Clue.PARTS_RARITY, sum / words.size() / 10);
    c.set(Clue.COMMONEST_PART, commonest / 10);
    c.set(Clue.TWO_CHARACTERS, c.length() == 2);
    c.set(Clue.THREE_CHARACTERS, c.length() == 3);
    c.set(Clue.TEN_CHARACTERS, c.length() >= 10);
    c.set(Clue.ENDS_ADJECTIVE, last.part() == Part.ADJECTIVE);
    c.set(Clue.ENDS_MORPHEME, last.part() == Part.MORPHEME || last.length() == 1);
    c.set(Clue.STARTS_MORPHEME, compound && first.length() == 1);
    c.set(Clue.STARTS_NUMBER, first.part() == Part.NUMBER);
    c.set(Clue.IDIOM, idiom);
    c.official = official.contains(c.text);
    c.set(Clue.OFFICIAL_THROUGHOUT, compound && officialWords == words.size());
    c.set(Clue.OFFICIAL_START, compound && official.contains(first.text()));
    c.set(Clue.QUOTED, c.quoted);
    c.set(Clue.PERSON, c.kind == Keyword.Kind.PERSON);
    c.set(Clue.ORGANISATION, c.kind == Keyword.Kind.ORGANISATION);
    c.set(Clue.LEXICON, lexicon.contains(c.text));
  }

  private static void edges(String text, Candidate c, List<Integer> places) {
    if (places.size() > 1) {
      c.set(Clue.BOUND_LEFT, isBound(text, places, -1));
      c.set(Clue.BOUND_RIGHT, isBound(text, places, c.length()));
    }
  }

  /** Whether the same character stands at this distance everywhere, and no mark anywhere. */
  private static boolean isBound(String text, List<Integer> places, int distance) {
    char same = 0;
    for (int at : places) {
      int i = at + distance;
      char c = i < 0 || i >= text.length() ? '\n' : text.charAt(i);
      if (Characters.isMark(c) || (same != 0 && c != same)) {
        return false;
      }
      same = c;
    }
    return true;
  }

  private static boolean onlyListed(
      CloseReading reading, List<Integer> places, List<Sentence> lists) {
    for (int at : places) {
      boolean listed = false;
      for (Sentence list : lists) {
        listed |= at >= list.start() && at < list.end();
      }
      // bylines and datelines are in no sentence
      boolean credited =
          at >= reading.bodyStart()
              && reading.sentences().stream().noneMatch(s -> at >= s.start() && at < s.end());
      if (!listed && !credited) {
        return false;
      }
    }
    return true;
  }

  /** Compares each compound with the candidates inside it. */
  private static void relations(Map<String, Candidate> candidates) {
    for (Candidate longer : candidates.values()) {
      List<Token> words = longer.words;
      if (words.size() < 2 || longer.met < 2) {
        continue;
      }
      double strongest = 0;
      double weakest = 1;
      for (int i = 0; i < words.size(); i++) {
        int from = words.get(i).start() - words.get(0).start();
        for (int j = i; j < words.size(); j++) {
          int to = Math.min(longer.length(), words.get(j).end() - words.get(0).start());
          Candidate inner = candidates.get(longer.text.substring(Math.min(from, to), to));
          if (inner == null || inner == longer) {
            continue;
          }
          double share = Math.min(1, (double) longer.met / inner.met);
          if (share > inner.clue(Clue.INSIDE_LONGER)) {
            inner.set(Clue.INSIDE_LONGER, share);
          }
          if (i == j) {
            strongest = Math.max(strongest, share);
            weakest = Math.min(weakest, share);
          }
        }
      }
      longer.set(Clue.COHESION, strongest);
      longer.set(Clue.WEAKEST_TIE, weakest);
    }
  }
}
