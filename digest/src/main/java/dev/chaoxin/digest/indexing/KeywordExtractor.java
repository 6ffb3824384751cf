package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.names.OrganisationFinder;
import dev.chaoxin.digest.indexing.words.Lexicon;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Chooses the keywords of an article. */
final class KeywordExtractor {

  private static final int MAX_KEYWORDS = 12;

  private static final int MIN_KEYWORDS = 5;
  private static final int MIN_OCCURRENCES_TO_EXPAND = 3;
  private static final int MAX_EXPANDED_LENGTH = 8;
  private static final double MIN_SHARE_TO_EXPAND = 0.9;

  /** A candidate that scores this much less than the best is not what the article is about. */
  private static final double MAX_SCORE_GAP = 3.5;

  /** A candidate is redundant if better ones cover this share of its occurrences. */
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

  /** The keywords by descending score, ties in code point order. */
  List<Keyword> extract(AnalyzedArticle article) {
    List<KeywordCandidate> ranked = rankedCandidates(article);
    List<KeywordCandidate> chosen = new ArrayList<>();
    BitSet covered = new BitSet(article.text().length());
    for (KeywordCandidate next : ranked) {
      KeywordCandidate candidate = expand(next, ranked);
      boolean weak =
          chosen.size() >= MIN_KEYWORDS && next.score() < chosen.get(0).score() - MAX_SCORE_GAP;
      if (chosen.size() == MAX_KEYWORDS || weak) {
        break;
      }
      if (!isCovered(candidate, covered)) {
        chosen.add(candidate);
        for (int at : candidate.positions) {
          covered.set(at, at + candidate.length());
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

  /** Replaces a word by the longer term it nearly always is part of: 浪涌 by 浪涌协作. */
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

  /** All candidates with their features, by descending score. */
  List<KeywordCandidate> rankedCandidates(AnalyzedArticle article) {
    KeywordCandidateFinder.Candidates found = KeywordCandidateFinder.find(article, vocabulary);
    features.extract(article, found);
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

  /** Whether better keywords cover most of its occurrences: 产业 in 智能制造产业. */
  private static boolean isCovered(KeywordCandidate candidate, BitSet coveredOffsets) {
    int n = 0;
    for (int at : candidate.positions) {
      int next = coveredOffsets.nextSetBit(at);
      n += next >= 0 && next < at + candidate.length() ? 1 : 0;
    }
    return n >= MAX_COVERED_SHARE * candidate.positions.length;
  }
}
