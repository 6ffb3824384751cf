package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Lexicon;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.Part;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.Mark;
import java.util.List;

/** Reads the clues of every candidate of an article. */
final class KeywordFeatureExtractor {

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;

  KeywordFeatureExtractor(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  void read(AnalyzedArticle reading, KeywordCandidateFinder.Found candidates) {
    String text = reading.text();
    int leadEnd = reading.sentences().isEmpty() ? 0 : reading.sentences().get(0).end();
    double plain = plainness(reading);
    for (KeywordCandidate candidate : candidates.all()) {
      candidate.places = reading.pairs().places(candidate.text, candidate.met);
      place(reading, candidate, leadEnd);
      shape(candidate);
      candidate.add(KeywordFeature.PLAIN_HEADLINE, candidate.inHeadline ? plain : 0);
      candidate.add(KeywordFeature.PLAIN_SHORT, candidate.length() <= 3 ? plain : 0);
      candidate.add(KeywordFeature.PLAIN_LONG, candidate.length() >= 5 ? plain : 0);
      candidate.add(
          KeywordFeature.PLAIN_UNKNOWN, Vocabulary.reports(candidate.known) == 0 ? plain : 0);
      edges(text, candidate);
      candidate.attends =
          candidate.kind == Keyword.Kind.PERSON && onlyListed(reading, candidate.places);
    }
    relations(candidates);
  }

  /** 1 where no word is of the official language, 0 where a third and more are. */
  private double plainness(AnalyzedArticle reading) {
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

  private static void place(AnalyzedArticle reading, KeywordCandidate candidate, int leadEnd) {
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
    candidate.add(KeywordFeature.FREQUENCY, Math.log(1 + times));
    candidate.inHeadline = inHeadline > 0;
    candidate.add(KeywordFeature.HEADLINE, candidate.inHeadline);
    candidate.add(
        KeywordFeature.PERSON_ONCE,
        candidate.kind == Keyword.Kind.PERSON && inHeadline == 0 && places.length == 1);
    candidate.add(KeywordFeature.LEAD, firstInBody >= 0 && firstInBody < leadEnd);
    candidate.add(
        KeywordFeature.EARLINESS,
        firstInBody < 0 ? 0.5 : 1 - (double) (firstInBody - reading.bodyStart()) / bodyLength);
  }

  private void shape(KeywordCandidate c) {
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
    c.add(KeywordFeature.RARITY, vocabulary.rarity(c.known) / 10);
    c.add(KeywordFeature.PARTS_RARITY, sum / words.size() / 10);
    c.add(KeywordFeature.COMMONEST_PART, commonest / 10);
    c.add(KeywordFeature.TWO_CHARACTERS, c.length() == 2);
    c.add(KeywordFeature.THREE_CHARACTERS, c.length() == 3);
    c.add(KeywordFeature.TEN_CHARACTERS, c.length() >= 10);
    c.add(KeywordFeature.ENDS_ADJECTIVE, last.part() == Part.ADJECTIVE);
    c.add(KeywordFeature.ENDS_MORPHEME, last.part() == Part.MORPHEME || last.length() == 1);
    c.add(KeywordFeature.STARTS_MORPHEME, compound && first.length() == 1);
    c.add(KeywordFeature.STARTS_NUMBER, first.part() == Part.NUMBER);
    c.add(KeywordFeature.IDIOM, idiom);
    c.add(KeywordFeature.OFFICIAL_THROUGHOUT, compound && officialWords == words.size());
    c.add(KeywordFeature.OFFICIAL_START, compound && first.is(Mark.OFFICIAL));
    c.add(KeywordFeature.QUOTED, c.quoted);
    c.add(KeywordFeature.PERSON, c.kind == Keyword.Kind.PERSON);
    c.add(KeywordFeature.ORGANISATION, c.kind == Keyword.Kind.ORGANISATION);
    c.add(KeywordFeature.LEXICON, lexicon.contains(c.text));
  }

  private static void edges(String text, KeywordCandidate c) {
    if (c.places.length > 1) {
      boolean left = isBound(text, c.places, -1);
      boolean right = isBound(text, c.places, c.length());
      c.bound = left || right;
      c.add(KeywordFeature.BOUND_LEFT, left);
      c.add(KeywordFeature.BOUND_RIGHT, right);
    }
  }

  /** Whether the same character stands at this distance everywhere, and no mark anywhere. */
  private static boolean isBound(String text, int[] places, int distance) {
    char same = 0;
    for (int at : places) {
      int i = at + distance;
      char c = i < 0 || i >= text.length() ? '\n' : text.charAt(i);
      if (CharacterClasses.isMark(c) || (same != 0 && c != same)) {
        return false;
      }
      same = c;
    }
    return true;
  }

  private static boolean onlyListed(AnalyzedArticle reading, int[] places) {
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
  private static void relations(KeywordCandidateFinder.Found candidates) {
    for (KeywordCandidate longer : candidates.all()) {
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
          KeywordCandidate inner = candidates.at(Math.min(from, to), to);
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
      longer.add(KeywordFeature.COHESION, strongest);
      longer.add(KeywordFeature.WEAKEST_TIE, weakest);
    }
    for (KeywordCandidate candidate : candidates.all()) {
      candidate.add(KeywordFeature.INSIDE_LONGER, candidate.insideLonger);
    }
  }
}
