package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.words.CharacterIndexedWords;
import dev.chaoxin.digest.indexing.words.Sentence;
import java.util.Set;

/** Recognizes attendance lists (出席名单): sentences of names and offices that say who was there. */
public final class AttendanceList {

  private final CharacterIndexedWords closings = CharacterIndexedWords.read("attendance-words.txt");

  /**
   * Whether the sentence is an attendance list.
   *
   * @param persons the names of persons in the article
   */
  public boolean matches(Sentence sentence, Set<String> persons) {
    String text = sentence.text();
    int end = text.endsWith("。") ? text.length() - 1 : text.length();
    if (!closings.endsAt(text, end, 2, 5)) {
      return false;
    }
    int nameCharacters = 0;
    for (String person : persons) {
      if (text.contains(person)) {
        nameCharacters += person.length();
      }
    }
    // apart from names a list has offices and 、, and few clauses
    int clauseMarks = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      clauseMarks += c == ',' || c == '，' || c == ';' || c == '；' ? 1 : 0;
    }
    return nameCharacters > 0
        && (nameCharacters * 5 >= end || (clauseMarks == 0 && nameCharacters * 8 >= end));
  }
}
