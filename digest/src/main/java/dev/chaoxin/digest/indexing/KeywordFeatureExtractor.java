package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Lexicon;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.List;

/** Extracts the features of all keyword candidates of an article and adds them to their scores. */
final class KeywordFeatureExtractor {

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;

  KeywordFeatureExtractor(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  void extract(AnalyzedArticle article, KeywordCandidateFinder.Candidates candidates) {
    String text = article.text();
    int leadEnd = article.sentences().isEmpty() ? 0 : article.sentences().get(0).end();
    double plainness = plainness(article);
    for (KeywordCandidate candidate : candidates.all()) {
      candidate.positions = article.bigrams().positions(candidate.text, candidate.occurrences);
      addPositionFeatures(article, candidate, leadEnd);
      addWordFeatures(candidate);
      candidate.add(KeywordFeature.PLAIN_HEADLINE, candidate.inHeadline ? plainness : 0);
      candidate.add(KeywordFeature.PLAIN_SHORT, candidate.length() <= 3 ? plainness : 0);
      candidate.add(KeywordFeature.PLAIN_LONG, candidate.length() >= 5 ? plainness : 0);
      candidate.add(
          KeywordFeature.PLAIN_UNKNOWN,
          Vocabulary.documentFrequency(candidate.vocabularyEntry) == 0 ? plainness : 0);
      addNeighbourFeatures(text, candidate);
      candidate.attendsOnly =
          candidate.kind == Keyword.Kind.PERSON && isOnlyListed(article, candidate.positions);
    }
    addCohesionFeatures(candidates);
  }

  /** 1 if no word is official language, falling to 0 if a third of the words are. */
  private double plainness(AnalyzedArticle article) {
    int words = 0;
    int officialWords = 0;
    for (Token token : article.tokens()) {
      if (token.length() > 1 && token.pos() != PartOfSpeech.PUNCTUATION) {
        words++;
        officialWords += token.isListedAs(WordList.OFFICIAL) ? 1 : 0;
      }
    }
    return words == 0 ? 0 : Math.max(0, 1 - 3.0 * officialWords / words);
  }

  private static void addPositionFeatures(
      AnalyzedArticle article, KeywordCandidate candidate, int leadEnd) {
    int[] positions = candidate.positions;
    int times = Math.max(1, positions.length);
    candidate.occurrences = times;
    int inHeadline = 0;
    int firstInBody = -1;
    for (int at : positions) {
      if (at < article.bodyStart()) {
        inHeadline++;
      } else if (firstInBody < 0) {
        firstInBody = at;
      }
    }
    int bodyLength = Math.max(1, article.text().length() - article.bodyStart());
    candidate.add(KeywordFeature.FREQUENCY, Math.log(1 + times));
    candidate.inHeadline = inHeadline > 0;
    candidate.add(KeywordFeature.HEADLINE, candidate.inHeadline);
    candidate.add(
        KeywordFeature.PERSON_ONCE,
        candidate.kind == Keyword.Kind.PERSON && inHeadline == 0 && positions.length == 1);
    candidate.add(KeywordFeature.LEAD, firstInBody >= 0 && firstInBody < leadEnd);
    candidate.add(
        KeywordFeature.EARLINESS,
        firstInBody < 0 ? 0.5 : 1 - (double) (firstInBody - article.bodyStart()) / bodyLength);
  }

  private void addWordFeatures(KeywordCandidate c) {
    List<Token> words = c.tokens;
    double sum = 0;
    double lowest = Double.MAX_VALUE;
    int officialWords = 0;
    boolean idiom = false;
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      double idf = vocabulary.inverseDocumentFrequency(word.vocabularyEntry());
      sum += idf;
      lowest = Math.min(lowest, idf);
      officialWords += word.isListedAs(WordList.OFFICIAL) ? 1 : 0;
      idiom |= word.pos() == PartOfSpeech.IDIOM;
    }
    Token first = c.first();
    Token last = c.last();
    boolean compound = words.size() > 1;
    c.add(KeywordFeature.RARITY, vocabulary.inverseDocumentFrequency(c.vocabularyEntry) / 10);
    c.add(KeywordFeature.PARTS_RARITY, sum / words.size() / 10);
    c.add(KeywordFeature.COMMONEST_PART, lowest / 10);
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

  /** Whether all positions have the same character at this distance, and it is no separator. */
  private static boolean hasFixedNeighbour(String text, int[] positions, int distance) {
    char same = 0;
    for (int at : positions) {
      int i = at + distance;
      char c = i < 0 || i >= text.length() ? '\n' : text.charAt(i);
      if (CharacterClasses.isSeparator(c) || (same != 0 && c != same)) {
        return false;
      }
      same = c;
    }
    return true;
  }

  private static boolean isOnlyListed(AnalyzedArticle article, int[] positions) {
    for (int at : positions) {
      int sentence = article.sentenceIndexAt(at);
      // bylines and datelines are in no sentence
      boolean credited = sentence < 0 && at >= article.bodyStart();
      if (!credited && (sentence < 0 || !article.attendanceLists().get(sentence))) {
        return false;
      }
    }
    return true;
  }

  /** Compares each compound with the candidates that are part of it. */
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
