package dev.chaoxin.digest.indexing;

import java.util.List;
import java.util.Set;

/**
 * Knows an attendance list (出席名单): a sentence of names and offices that says only who was there.
 */
final class AttendanceList {

  private final List<String> closings =
      Words.read("attendance-words.txt").stream().sorted().toList();

  /** Whether the sentence says nothing but who was there. */
  boolean is(Sentence sentence, Set<String> persons) {
    String text = sentence.text();
    String bare = text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
    if (closings.stream().noneMatch(bare::endsWith)) {
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
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      clauses += c == ',' || c == '，' || c == ';' || c == '；' ? 1 : 0;
    }
    return named > 0
        && (named * 5 >= bare.length() || (clauses == 0 && named * 8 >= bare.length()));
  }
}
