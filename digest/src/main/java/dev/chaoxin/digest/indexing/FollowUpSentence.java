package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the one kind of sentence that may start with a pronoun: the one right after a sentence with
 * a single person, reporting what that person said.
 */
final class FollowUpSentence {

  private static final Set<String> PRONOUNS = Set.of("他", "她");
  private static final Set<String> REPORTING_VERBS = WordLists.read("reporting-verbs.txt");

  /** The verb is in the first clause and close to its start: 他在随后的座谈会上强调. */
  private static final int MAX_VERB_DISTANCE = 14;

  private final AnalyzedArticle article;

  FollowUpSentence(AnalyzedArticle article) {
    this.article = article;
  }

  /** The index of the sentence after this one if it follows up on it; -1 otherwise. */
  int indexAfter(int index) {
    int next = index + 1;
    if (next == article.sentences().size() || article.attendanceLists().get(next)) {
      return -1;
    }
    Sentence sentence = article.sentences().get(next);
    return reportsPronoun(sentence)
            && SentenceFilter.isComplete(sentence.text())
            && countPersons(article.sentences().get(index)) == 1
        ? next
        : -1;
  }

  private boolean reportsPronoun(Sentence sentence) {
    List<Token> tokens = article.tokens();
    int first = article.tokenIndexAt(sentence.start());
    if (first == tokens.size() || !PRONOUNS.contains(tokens.get(first).text())) {
      return false;
    }
    for (int i = first + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() > sentence.start() + MAX_VERB_DISTANCE
          || token.start() >= sentence.end()
          || CharacterClasses.isComma(token.text().charAt(0))) {
        return false;
      }
      if (REPORTING_VERBS.contains(token.text())) {
        return true;
      }
    }
    return false;
  }

  private int countPersons(Sentence sentence) {
    Set<String> names = new HashSet<>();
    List<Token> tokens = article.tokens();
    for (int i = article.tokenIndexAt(sentence.start()); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() >= sentence.end()) {
        break;
      }
      if (token.pos() == Token.PartOfSpeech.PERSON && article.persons().contains(token.text())) {
        names.add(token.text());
      }
    }
    return names.size();
  }
}
