package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterIndexedWords;
import dev.chaoxin.digest.indexing.words.Sentence;
import java.util.Set;

/**
 * Knows an attendance list (出席名单): a sentence of names and offices that says only who was there.
 */
final class AttendanceList {

  private final CharacterIndexedWords closings = CharacterIndexedWords.read("attendance-words.txt");

  /** Whether the sentence says nothing but who was there. */
  boolean matches(Sentence sentence, Set<String> persons) {
    String text = sentence.text();
    int end = text.endsWith("。") ? text.length() - 1 : text.length();
    if (!closings.endsAt(text, end, 2, 5)) {
      return false;
    }
    int named = 0;
    for (String person : persons) {
      if (text.contains(person)) {
        named += person.length();
      }
    }
    // the rest are offices and 、: a list has few clauses
    int clauses = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      clauses += c == ',' || c == '，' || c == ';' || c == '；' ? 1 : 0;
    }
    return named > 0 && (named * 5 >= end || (clauses == 0 && named * 8 >= end));
  }
}
