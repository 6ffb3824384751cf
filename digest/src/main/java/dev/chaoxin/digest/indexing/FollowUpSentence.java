package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows the one sentence that may lean on the line: right behind it, and saying what the only
 * person whom the line names demanded.
 */
final class FollowUpSentence {

  private static final Set<String> PRONOUNS = Set.of("他", "她");
  private static final Set<String> SAYS =
      Set.of("强调", "指出", "要求", "表示", "希望", "叮嘱", "介绍", "认为", "说");

  /** 他在随后的座谈会上强调: the verb is in the first clause, and not far. */
  private static final int NEAR = 14;

  private final AnalyzedArticle reading;

  FollowUpSentence(AnalyzedArticle reading) {
    this.reading = reading;
  }

  /** The number of the sentence that goes on from this one; -1 when the next one does not. */
  int of(int line) {
    int next = line + 1;
    if (next == reading.sentences().size() || reading.lists().get(next)) {
      return -1;
    }
    Sentence sentence = reading.sentences().get(next);
    return saysThePronoun(sentence)
            && SentenceFilter.endsWhole(sentence.text())
            && persons(reading.sentences().get(line)) == 1
        ? next
        : -1;
  }

  private boolean saysThePronoun(Sentence sentence) {
    List<Token> tokens = reading.tokens();
    int first = reading.wordAt(sentence.start());
    if (first == tokens.size() || !PRONOUNS.contains(tokens.get(first).text())) {
      return false;
    }
    for (int i = first + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() > sentence.start() + NEAR
          || token.start() >= sentence.end()
          || CharacterClasses.isComma(token.text().charAt(0))) {
        return false;
      }
      if (SAYS.contains(token.text())) {
        return true;
      }
    }
    return false;
  }

  private int persons(Sentence sentence) {
    Set<String> names = new HashSet<>();
    List<Token> tokens = reading.tokens();
    for (int i = reading.wordAt(sentence.start()); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() >= sentence.end()) {
        break;
      }
      if (token.part() == Token.Part.PERSON && reading.persons().contains(token.text())) {
        names.add(token.text());
      }
    }
    return names.size();
  }
}
