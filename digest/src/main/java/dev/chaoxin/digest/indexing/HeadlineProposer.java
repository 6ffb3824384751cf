package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes a headline for an article that lost its own: a stretch of its own words. */
final class HeadlineProposer {

  private static final int MIN_LENGTH = 6;
  private static final int MAX_LENGTH = 30;
  private static final int MAX_SENTENCES = 3;

  /** A clause that ends so announces another. */
  private static final Set<String> DANGLING_ENDINGS =
      Set.of("强调", "指出", "表示", "要求", "认为", "时", "说", "称", "后", "获悉", "了解到", "上", "中");

  private HeadlineProposer() {}

  /** A clause, or two in a row, that tell most of the keywords; empty when none is fit. */
  static Optional<String> propose(AnalyzedArticle reading, List<Keyword> keywords) {
    String best = null;
    double bestScore = 0;
    int sentences = Math.min(MAX_SENTENCES, reading.sentences().size());
    for (int i = 0; i < sentences; i++) {
      Sentence s = reading.sentences().get(i);
      if (reading.attendanceLists().get(i)) {
        continue;
      }
      for (int from = s.start();
          from < s.end();
          from = clauseEnd(reading.text(), from, s.end()) + 1) {
        int to = clauseEnd(reading.text(), from, s.end());
        for (int clauses = 0; clauses < 2 && to <= s.end(); clauses++) {
          String clause = withoutLeadingTime(reading, from, to);
          double score = score(clause, keywords) / (1 + 0.3 * i);
          if (score > bestScore && isAcceptable(reading, from, clause)) {
            best = clause;
            bestScore = score;
          }
          to = clauseEnd(reading.text(), Math.min(to + 1, s.end()), s.end());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isAcceptable(AnalyzedArticle reading, int from, String clause) {
    int word = reading.tokenIndexAt(from);
    boolean leans =
        word < reading.tokens().size()
            && reading.tokens().get(word).isListedAs(WordList.SENTENCE_OPENER);
    return !leans
        && DANGLING_ENDINGS.stream().noneMatch(clause::endsWith)
        && clause.length() >= MIN_LENGTH
        && clause.length() <= MAX_LENGTH
        && CharacterClasses.count(clause, '“') == CharacterClasses.count(clause, '”')
        && CharacterClasses.count(clause, '《') == CharacterClasses.count(clause, '》')
        && CharacterClasses.count(clause, '(') == CharacterClasses.count(clause, ')')
        && CharacterClasses.count(clause, '（') == CharacterClasses.count(clause, '）');
  }

  private static double score(String clause, List<Keyword> keywords) {
    double told = 0;
    for (Keyword keyword : keywords) {
      told += clause.contains(keyword.text()) ? keyword.weight() : 0;
    }
    return told;
  }

  private static int clauseEnd(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      boolean pause = CharacterClasses.isComma(c) && c != '、' && c != ':' && c != '：';
      if (pause || CharacterClasses.isSentenceEnd(c)) {
        return i;
      }
    }
    return limit;
  }

  /** Without the hour it begins with: headlines have none. */
  private static String withoutLeadingTime(AnalyzedArticle reading, int from, int to) {
    int start = from;
    List<Token> tokens = reading.tokens();
    for (int i = reading.tokenIndexAt(from); i < tokens.size() && tokens.get(i).start() < to; i++) {
      Token token = tokens.get(i);
      boolean hour =
          token.pos() == PartOfSpeech.TIME
              || token.pos() == PartOfSpeech.PUNCTUATION
              || (token.pos() == PartOfSpeech.NUMBER
                  && i + 1 < tokens.size()
                  && isDateUnit(tokens.get(i + 1)))
              || isDateUnit(token);
      if (!hour) {
        start = token.start();
        break;
      }
    }
    return start >= to ? "" : reading.text().substring(start, to).strip();
  }

  private static boolean isDateUnit(Token token) {
    return token.text().equals("日") || token.text().equals("月") || token.text().equals("年");
  }
}
