package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
import dev.chaoxin.digest.indexing.Vocabulary.Mark;
import java.util.List;

/** Reads the clues of every candidate of an article. */
final class ClueReader {

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;

  ClueReader(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  void read(CloseReading reading, CandidateFinder.Found candidates) {
    String text = reading.text();
    int leadEnd = reading.sentences().isEmpty() ? 0 : reading.sentences().get(0).end();
    double plain = plainness(reading);
    for (Candidate candidate : candidates.all()) {
      candidate.places = reading.pairs().places(candidate.text, candidate.met);
      place(reading, candidate, leadEnd);
      shape(candidate);
      candidate.add(Clue.PLAIN_HEADLINE, candidate.inHeadline ? plain : 0);
      candidate.add(Clue.PLAIN_SHORT, candidate.length() <= 3 ? plain : 0);
      candidate.add(Clue.PLAIN_LONG, candidate.length() >= 5 ? plain : 0);
      candidate.add(Clue.PLAIN_UNKNOWN, Vocabulary.reports(candidate.known) == 0 ? plain : 0);
      edges(text, candidate);
      candidate.attends =
          candidate.kind == Keyword.Kind.PERSON && onlyListed(reading, candidate.places);
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
        officials += token.is(Mark.OFFICIAL) ? 1 : 0;
      }
    }
    return words == 0 ? 0 : Math.max(0, 1 - 3.0 * officials / words);
  }

  private static void place(CloseReading reading, Candidate candidate, int leadEnd) {
    int[] places = candidate.places;
    int times = Math.max(1, places.length);
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
    candidate.add(Clue.FREQUENCY, Math.log(1 + times));
    candidate.inHeadline = inHeadline > 0;
    candidate.add(Clue.HEADLINE, candidate.inHeadline);
    candidate.add(
        Clue.PERSON_ONCE,
        candidate.kind == Keyword.Kind.PERSON && inHeadline == 0 && places.length == 1);
    candidate.add(Clue.LEAD, firstInBody >= 0 && firstInBody < leadEnd);
    candidate.add(
        Clue.EARLINESS,
        firstInBody < 0 ? 0.5 : 1 - (double) (firstInBody - reading.bodyStart()) / bodyLength);
  }

  private void shape(Candidate c) {
    List<Token> words = c.words;
    double sum = 0;
    double commonest = Double.MAX_VALUE;
    int officialWords = 0;
    boolean idiom = false;
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      double rarity = vocabulary.rarity(word.known());
      sum += rarity;
      commonest = Math.min(commonest, rarity);
      officialWords += word.is(Mark.OFFICIAL) ? 1 : 0;
      idiom |= word.part() == Part.IDIOM;
    }
    Token first = c.first();
    Token last = c.last();
    boolean compound = words.size() > 1;
    c.add(Clue.RARITY, vocabulary.rarity(c.known) / 10);
    c.add(Clue.PARTS_RARITY, sum / words.size() / 10);
    c.add(Clue.COMMONEST_PART, commonest / 10);
    c.add(Clue.TWO_CHARACTERS, c.length() == 2);
    c.add(Clue.THREE_CHARACTERS, c.length() == 3);
    c.add(Clue.TEN_CHARACTERS, c.length() >= 10);
    c.add(Clue.ENDS_ADJECTIVE, last.part() == Part.ADJECTIVE);
    c.add(Clue.ENDS_MORPHEME, last.part() == Part.MORPHEME || last.length() == 1);
    c.add(Clue.STARTS_MORPHEME, compound && first.length() == 1);
    c.add(Clue.STARTS_NUMBER, first.part() == Part.NUMBER);
    c.add(Clue.IDIOM, idiom);
    c.add(Clue.OFFICIAL_THROUGHOUT, compound && officialWords == words.size());
    c.add(Clue.OFFICIAL_START, compound && first.is(Mark.OFFICIAL));
    c.add(Clue.QUOTED, c.quoted);
    c.add(Clue.PERSON, c.kind == Keyword.Kind.PERSON);
    c.add(Clue.ORGANISATION, c.kind == Keyword.Kind.ORGANISATION);
    c.add(Clue.LEXICON, lexicon.contains(c.text));
  }

  private static void edges(String text, Candidate c) {
    if (c.places.length > 1) {
      boolean left = isBound(text, c.places, -1);
      boolean right = isBound(text, c.places, c.length());
      c.bound = left || right;
      c.add(Clue.BOUND_LEFT, left);
      c.add(Clue.BOUND_RIGHT, right);
    }
  }

  /** Whether the same character stands at this distance everywhere, and no mark anywhere. */
  private static boolean isBound(String text, int[] places, int distance) {
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

  private static boolean onlyListed(CloseReading reading, int[] places) {
    for (int at : places) {
      int sentence = reading.sentenceAt(at);
      // bylines and datelines are in no sentence
      boolean credited = sentence < 0 && at >= reading.bodyStart();
      if (!credited && (sentence < 0 || !reading.lists().get(sentence))) {
        return false;
      }
    }
    return true;
  }

  /** Compares each compound with the candidates inside it. */
  private static void relations(CandidateFinder.Found candidates) {
    for (Candidate longer : candidates.all()) {
      List<Token> words = longer.words;
      if (words.size() < 2 || longer.met < 2) {
        continue;
      }
      int start = longer.first().start();
      double strongest = 0;
      double weakest = 1;
      for (int i = 0; i < words.size(); i++) {
        int from = words.get(i).start();
        for (int j = i; j < words.size(); j++) {
          int to = Math.min(start + longer.length(), words.get(j).end());
          Candidate inner = candidates.at(Math.min(from, to), to);
          if (inner == null || inner == longer) {
            continue;
          }
          double share = Math.min(1, (double) longer.met / inner.met);
          inner.insideLonger = Math.max(inner.insideLonger, share);
          if (i == j) {
            strongest = Math.max(strongest, share);
            weakest = Math.min(weakest, share);
          }
        }
      }
      longer.add(Clue.COHESION, strongest);
      longer.add(Clue.WEAKEST_TIE, weakest);
    }
    for (Candidate candidate : candidates.all()) {
      candidate.add(Clue.INSIDE_LONGER, candidate.insideLonger);
    }
  }
}
