package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.names.OrganisationFinder;
import dev.chaoxin.digest.indexing.words.Lexicon;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Chooses the words a reader would look an article up by. */
final class KeywordExtractor {

  private static final int MAX_KEYWORDS = 12;

  private static final int MIN_KEYWORDS = 5;
  private static final int MIN_OCCURRENCES_TO_EXPAND = 3;
  private static final int MAX_EXPANDED_LENGTH = 8;
  private static final double MIN_SHARE_TO_EXPAND = 0.9;

  /** A term that scores so much less than the best is no longer what the article is about. */
  private static final double MAX_SCORE_GAP = 3.5;

  /** Share of a term's places that better terms may cover before it says nothing new. */
  private static final double MAX_COVERED_SHARE = 0.6;

  private final Vocabulary vocabulary;
  private final KeywordFeatureExtractor features;
  private final PhraseFragments fragments;
  private final DistrictLexicon district;

  KeywordExtractor(Vocabulary vocabulary, Lexicon lexicon, DistrictLexicon district) {
    this.vocabulary = vocabulary;
    this.district = district;
    features = new KeywordFeatureExtractor(vocabulary, lexicon);
    fragments = new PhraseFragments(lexicon);
  }

  /** Best first; ties in the order of code points. */
  List<Keyword> extract(AnalyzedArticle reading) {
    List<KeywordCandidate> ranked = rankedCandidates(reading);
    List<KeywordCandidate> chosen = new ArrayList<>();
    BitSet told = new BitSet(reading.text().length());
    for (KeywordCandidate next : ranked) {
      KeywordCandidate candidate = expand(next, ranked);
      boolean weak =
          chosen.size() >= MIN_KEYWORDS && next.score() < chosen.get(0).score() - MAX_SCORE_GAP;
      if (chosen.size() == MAX_KEYWORDS || weak) {
        break;
      }
      if (!isCovered(candidate, told)) {
        chosen.add(candidate);
        for (int at : candidate.positions) {
          told.set(at, at + candidate.length());
        }
      }
    }
    List<Keyword> keywords = new ArrayList<>();
    for (KeywordCandidate candidate : chosen) {
      double weight = 1 / (1 + Math.exp(-candidate.score() / 2));
      keywords.add(
          new Keyword(
              candidate.text,
              district.kind(candidate.text).orElse(candidate.kind),
              weight,
              Arrays.stream(candidate.positions).boxed().toList()));
    }
    return keywords;
  }

  /** The longer term that a word stands in nearly always: 浪涌 is 浪涌协作. */
  private static KeywordCandidate expand(KeywordCandidate word, List<KeywordCandidate> ranked) {
    if (word.tokens.size() > 1 || word.occurrences < MIN_OCCURRENCES_TO_EXPAND) {
      return word;
    }
    for (KeywordCandidate longer : ranked) {
      if (longer.length() > word.length()
          && longer.length() <= MAX_EXPANDED_LENGTH
          && longer.occurrences >= MIN_SHARE_TO_EXPAND * word.occurrences
          && longer.text.contains(word.text)) {
        return longer;
      }
    }
    return word;
  }

  /** Every candidate with its clues read, best first. */
  List<KeywordCandidate> rankedCandidates(AnalyzedArticle reading) {
    KeywordCandidateFinder.Candidates found = KeywordCandidateFinder.find(reading, vocabulary);
    features.extract(reading, found);
    List<KeywordCandidate> candidates = new ArrayList<>(found.all().size());
    for (KeywordCandidate candidate : found.all()) {
      if (candidate.length() > 1
          && !candidate.attendsOnly
          && !Vocabulary.isListedAs(candidate.vocabularyEntry, WordList.OFFICIAL)
          && !OrganisationFinder.isGenericOffice(candidate.vocabularyEntry, candidate.length())
          && !fragments.isFragment(candidate)) {
        candidates.add(candidate);
      }
    }
    candidates.sort(KeywordExtractor::compare);
    return candidates;
  }

  private static int compare(KeywordCandidate one, KeywordCandidate other) {
    int byScore = Double.compare(other.score(), one.score());
    return byScore != 0 ? byScore : one.text.compareTo(other.text);
  }

  /** Whether nearly everywhere it stands a better keyword stands already: 产业 in 智能制造产业. */
  private static boolean isCovered(KeywordCandidate candidate, BitSet told) {
    int covered = 0;
    for (int at : candidate.positions) {
      int next = told.nextSetBit(at);
      covered += next >= 0 && next < at + candidate.length() ? 1 : 0;
    }
    return covered >= MAX_COVERED_SHARE * candidate.positions.length;
  }
}
