package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.Part;
import dev.chaoxin.digest.indexing.words.Vocabulary.Mark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes a headline for an article that lost its own: a stretch of its own words. */
final class HeadlineProposer {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 30;
  private static final int SENTENCES = 3;

  /** A clause that ends so announces another. */
  private static final Set<String> DANGLING =
      Set.of("强调", "指出", "表示", "要求", "认为", "时", "说", "称", "后", "获悉", "了解到", "上", "中");

  private HeadlineProposer() {}

  /** A clause, or two in a row, that tell most of the keywords; empty when none is fit. */
  static Optional<String> propose(AnalyzedArticle reading, List<Keyword> keywords) {
    String best = null;
    double bestScore = 0;
    int sentences = Math.min(SENTENCES, reading.sentences().size());
    for (int i = 0; i < sentences; i++) {
      Sentence s = reading.sentences().get(i);
      if (reading.lists().get(i)) {
        continue;
      }
      for (int from = s.start();
          from < s.end();
          from = clauseEnd(reading.text(), from, s.end()) + 1) {
        int to = clauseEnd(reading.text(), from, s.end());
        for (int clauses = 0; clauses < 2 && to <= s.end(); clauses++) {
          String clause = trim(reading, from, to);
          double score = score(clause, keywords) / (1 + 0.3 * i);
          if (score > bestScore && fits(reading, from, clause)) {
            best = clause;
            bestScore = score;
          }
          to = clauseEnd(reading.text(), Math.min(to + 1, s.end()), s.end());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean fits(AnalyzedArticle reading, int from, String clause) {
    int word = reading.wordAt(from);
    boolean leans = word < reading.tokens().size() && reading.tokens().get(word).is(Mark.OPENER);
    return !leans
        && DANGLING.stream().noneMatch(clause::endsWith)
        && clause.length() >= SHORTEST
        && clause.length() <= LONGEST
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
      if (pause || CharacterClasses.isFullStop(c)) {
        return i;
      }
    }
    return limit;
  }

  /** Without the hour it begins with: headlines have none. */
  private static String trim(AnalyzedArticle reading, int from, int to) {
    int start = from;
    List<Token> tokens = reading.tokens();
    for (int i = reading.wordAt(from); i < tokens.size() && tokens.get(i).start() < to; i++) {
      Token token = tokens.get(i);
      boolean hour =
          token.part() == Part.TIME
              || token.part() == Part.MARK
              || (token.part() == Part.NUMBER && i + 1 < tokens.size() && isDay(tokens.get(i + 1)))
              || isDay(token);
      if (!hour) {
        start = token.start();
        break;
      }
    }
    return start >= to ? "" : reading.text().substring(start, to).strip();
  }

  private static boolean isDay(Token token) {
    return token.text().equals("日") || token.text().equals("月") || token.text().equals("年");
  }
}
