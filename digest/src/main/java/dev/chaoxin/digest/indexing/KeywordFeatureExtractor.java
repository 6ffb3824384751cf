package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Lexicon;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.List;

/** Reads the clues of every candidate of an article. */
final class KeywordFeatureExtractor {

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;

  KeywordFeatureExtractor(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  void extract(AnalyzedArticle reading, KeywordCandidateFinder.Candidates candidates) {
    String text = reading.text();
    int leadEnd = reading.sentences().isEmpty() ? 0 : reading.sentences().get(0).end();
    double plain = plainness(reading);
    for (KeywordCandidate candidate : candidates.all()) {
      candidate.positions = reading.bigrams().positions(candidate.text, candidate.occurrences);
      addPositionFeatures(reading, candidate, leadEnd);
      addWordFeatures(candidate);
      candidate.add(KeywordFeature.PLAIN_HEADLINE, candidate.inHeadline ? plain : 0);
      candidate.add(KeywordFeature.PLAIN_SHORT, candidate.length() <= 3 ? plain : 0);
      candidate.add(KeywordFeature.PLAIN_LONG, candidate.length() >= 5 ? plain : 0);
      candidate.add(
          KeywordFeature.PLAIN_UNKNOWN,
          Vocabulary.documentFrequency(candidate.vocabularyEntry) == 0 ? plain : 0);
      addNeighbourFeatures(text, candidate);
      candidate.attendsOnly =
          candidate.kind == Keyword.Kind.PERSON && isOnlyListed(reading, candidate.positions);
    }
    addCohesionFeatures(candidates);
  }

  /** 1 where no word is of the official language, 0 where a third and more are. */
  private double plainness(AnalyzedArticle reading) {
    int words = 0;
    int officials = 0;
    for (Token token : reading.tokens()) {
      if (token.length() > 1 && token.pos() != PartOfSpeech.PUNCTUATION) {
        words++;
        officials += token.isListedAs(WordList.OFFICIAL) ? 1 : 0;
      }
    }
    return words == 0 ? 0 : Math.max(0, 1 - 3.0 * officials / words);
  }

  private static void addPositionFeatures(
      AnalyzedArticle reading, KeywordCandidate candidate, int leadEnd) {
    int[] places = candidate.positions;
    int times = Math.max(1, places.length);
    candidate.occurrences = times;
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

  private void addWordFeatures(KeywordCandidate c) {
    List<Token> words = c.tokens;
    double sum = 0;
    double commonest = Double.MAX_VALUE;
    int officialWords = 0;
    boolean idiom = false;
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      double rarity = vocabulary.inverseDocumentFrequency(word.vocabularyEntry());
      sum += rarity;
      commonest = Math.min(commonest, rarity);
      officialWords += word.isListedAs(WordList.OFFICIAL) ? 1 : 0;
      idiom |= word.pos() == PartOfSpeech.IDIOM;
    }
    Token first = c.first();
    Token last = c.last();
    boolean compound = words.size() > 1;
    c.add(KeywordFeature.RARITY, vocabulary.inverseDocumentFrequency(c.vocabularyEntry) / 10);
    c.add(KeywordFeature.PARTS_RARITY, sum / words.size() / 10);
    c.add(KeywordFeature.COMMONEST_PART, commonest / 10);
    c.add(KeywordFeature.TWO_CHARACTERS, c.length() == 2);
    c.add(KeywordFeature.THREE_CHARACTERS, c.length() == 3);
    c.add(KeywordFeature.TEN_CHARACTERS, c.length() >= 10);
    c.add(KeywordFeature.ENDS_ADJECTIVE, last.pos() == PartOfSpeech.ADJECTIVE);
    c.add(KeywordFeature.ENDS_MORPHEME, last.pos() == PartOfSpeech.MORPHEME || last.length() == 1);
    c.add(KeywordFeature.STARTS_MORPHEME, compound && first.length() == 1);
    c.add(KeywordFeature.STARTS_NUMBER, first.pos() == PartOfSpeech.NUMBER);
    c.add(KeywordFeature.IDIOM, idiom);
    c.add(KeywordFeature.OFFICIAL_THROUGHOUT, compound && officialWords == words.size());
    c.add(KeywordFeature.OFFICIAL_START, compound && first.isListedAs(WordList.OFFICIAL));
    c.add(KeywordFeature.QUOTED, c.quoted);
    c.add(KeywordFeature.PERSON, c.kind == Keyword.Kind.PERSON);
    c.add(KeywordFeature.ORGANISATION, c.kind == Keyword.Kind.ORGANISATION);
    c.add(KeywordFeature.LEXICON, lexicon.contains(c.text));
  }

  private static void addNeighbourFeatures(String text, KeywordCandidate c) {
    if (c.positions.length > 1) {
      boolean left = hasFixedNeighbour(text, c.positions, -1);
      boolean right = hasFixedNeighbour(text, c.positions, c.length());
      c.hasFixedNeighbour = left || right;
      c.add(KeywordFeature.FIXED_LEFT_NEIGHBOUR, left);
      c.add(KeywordFeature.FIXED_RIGHT_NEIGHBOUR, right);
    }
  }

  /** Whether the same character stands at this distance everywhere, and no mark anywhere. */
  private static boolean hasFixedNeighbour(String text, int[] places, int distance) {
    char same = 0;
    for (int at : places) {
      int i = at + distance;
      char c = i < 0 || i >= text.length() ? '\n' : text.charAt(i);
      if (CharacterClasses.isSeparator(c) || (same != 0 && c != same)) {
        return false;
      }
      same = c;
    }
    return true;
  }

  private static boolean isOnlyListed(AnalyzedArticle reading, int[] places) {
    for (int at : places) {
      int sentence = reading.sentenceIndexAt(at);
      // bylines and datelines are in no sentence
      boolean credited = sentence < 0 && at >= reading.bodyStart();
      if (!credited && (sentence < 0 || !reading.attendanceLists().get(sentence))) {
        return false;
      }
    }
    return true;
  }

  /** Compares each compound with the candidates inside it. */
  private static void addCohesionFeatures(KeywordCandidateFinder.Candidates candidates) {
    for (KeywordCandidate longer : candidates.all()) {
      List<Token> words = longer.tokens;
      if (words.size() < 2 || longer.occurrences < 2) {
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
          double share = Math.min(1, (double) longer.occurrences / inner.occurrences);
          inner.shareInsideLonger = Math.max(inner.shareInsideLonger, share);
          if (i == j) {
            strongest = Math.max(strongest, share);
            weakest = Math.min(weakest, share);
          }
        }
      }
      longer.add(KeywordFeature.COHESION, strongest);
      longer.add(KeywordFeature.WEAKEST_COHESION, weakest);
    }
    for (KeywordCandidate candidate : candidates.all()) {
      candidate.add(KeywordFeature.INSIDE_LONGER, candidate.shareInsideLonger);
    }
  }
}
