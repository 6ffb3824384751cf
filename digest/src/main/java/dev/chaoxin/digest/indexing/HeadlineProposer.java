package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import dev.chaoxin.digest.indexing.words.WordLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes a headline for an article without one: a clause or two of its own text. */
final class HeadlineProposer {

  private static final int MIN_LENGTH = 6;
  private static final int MAX_LENGTH = 30;
  private static final int MAX_SENTENCES = 3;

  private static final Set<String> DANGLING_ENDINGS = WordLists.read("dangling-endings.txt");

  private HeadlineProposer() {}

  /** The clause, or two consecutive ones, with the most keyword weight; empty if none will do. */
  static Optional<String> propose(AnalyzedArticle article, List<Keyword> keywords) {
    String best = null;
    double bestScore = 0;
    int sentences = Math.min(MAX_SENTENCES, article.sentences().size());
    for (int i = 0; i < sentences; i++) {
      Sentence s = article.sentences().get(i);
      if (article.attendanceLists().get(i)) {
        continue;
      }
      for (int from = s.start();
          from < s.end();
          from = clauseEnd(article.text(), from, s.end()) + 1) {
        int to = clauseEnd(article.text(), from, s.end());
        for (int clauses = 0; clauses < 2 && to <= s.end(); clauses++) {
          String clause = withoutLeadingTime(article, from, to);
          double score = score(clause, keywords) / (1 + 0.3 * i);
          if (score > bestScore && isAcceptable(article, from, clause)) {
            best = clause;
            bestScore = score;
          }
          to = clauseEnd(article.text(), Math.min(to + 1, s.end()), s.end());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isAcceptable(AnalyzedArticle article, int from, String clause) {
    int word = article.tokenIndexAt(from);
    boolean dependsOnPrevious =
        word < article.tokens().size()
            && article.tokens().get(word).isListedAs(WordList.SENTENCE_OPENER);
    return !dependsOnPrevious
        && DANGLING_ENDINGS.stream().noneMatch(clause::endsWith)
        && clause.length() >= MIN_LENGTH
        && clause.length() <= MAX_LENGTH
        && CharacterClasses.count(clause, '“') == CharacterClasses.count(clause, '”')
        && CharacterClasses.count(clause, '《') == CharacterClasses.count(clause, '》')
        && CharacterClasses.count(clause, '(') == CharacterClasses.count(clause, ')')
        && CharacterClasses.count(clause, '（') == CharacterClasses.count(clause, '）');
  }

  private static double score(String clause, List<Keyword> keywords) {
    double weight = 0;
    for (Keyword keyword : keywords) {
      weight += clause.contains(keyword.text()) ? keyword.weight() : 0;
    }
    return weight;
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

  /** Drops the date or time a clause starts with, which a headline has not. */
  private static String withoutLeadingTime(AnalyzedArticle article, int from, int to) {
    int start = from;
    List<Token> tokens = article.tokens();
    for (int i = article.tokenIndexAt(from); i < tokens.size() && tokens.get(i).start() < to; i++) {
      Token token = tokens.get(i);
      boolean timeOrPunctuation =
          token.pos() == PartOfSpeech.TIME
              || token.pos() == PartOfSpeech.PUNCTUATION
              || (token.pos() == PartOfSpeech.NUMBER
                  && i + 1 < tokens.size()
                  && isDateUnit(tokens.get(i + 1)))
              || isDateUnit(token);
      if (!timeOrPunctuation) {
        start = token.start();
        break;
      }
    }
    return start >= to ? "" : article.text().substring(start, to).strip();
  }

  private static boolean isDateUnit(Token token) {
    return token.text().equals("日") || token.text().equals("月") || token.text().equals("年");
  }
}
