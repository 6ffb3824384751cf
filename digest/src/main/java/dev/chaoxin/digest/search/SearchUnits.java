package dev.chaoxin.digest.search;

import dev.chaoxin.digest.indexing.words.Pinyin;
import dev.chaoxin.digest.search.query.CharacterKind;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as a row of units: CJK characters, Latin words and numbers. Edit distances are counted in
 * units.
 */
record SearchUnits(List<Unit> list) {

  SearchUnits {
    list = List.copyOf(list);
  }

  /**
   * A CJK character, a word or a number.
   *
   * @param text folded
   * @param gap 1 if a space or punctuation separates it from the unit before, else 0
   * @param start offset of its first character
   * @param end offset after its last character
   */
  record Unit(String text, int gap, int start, int end) {
    boolean isCjk() {
      return CharacterKind.of(text.codePointAt(0)) == CharacterKind.CJK;
    }

    boolean soundsLike(Unit other) {
      return isCjk()
          && other.isCjk()
          && Pinyin.soundAlike(text.codePointAt(0), other.text.codePointAt(0));
    }
  }

  static SearchUnits of(List<Token> tokens) {
    List<Unit> units = new ArrayList<>();
    for (Token token : tokens) {
      int first = Character.charCount(token.term().codePointAt(0));
      boolean cjk = CharacterKind.of(token.term().codePointAt(0)) == CharacterKind.CJK;
      units.add(
          new Unit(
              cjk ? token.term().substring(0, first) : token.term(),
              token.gap(),
              token.start(),
              token.end()));
    }
    return new SearchUnits(units);
  }

  int size() {
    return list.size();
  }

  boolean isAllCjk() {
    return list.stream().allMatch(Unit::isCjk);
  }

  /** The text of all units joined. */
  String letters() {
    StringBuilder letters = new StringBuilder();
    list.forEach(unit -> letters.append(unit.text()));
    return letters.toString();
  }

  /**
   * Whether a range of these units is exactly one edit away from the other units: a substitution,
   * insertion, deletion or transposition. The range must not contain a gap.
   *
   * @param start the first unit of the range
   * @param size the number of units in the range
   */
  boolean isOneEditFrom(int start, int size, SearchUnits other) {
    int longer = Math.max(size, other.size());
    int shorter = Math.min(size, other.size());
    int head = 0;
    while (head < shorter && same(start + head, other, head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && same(start + size - 1 - tail, other, other.size() - 1 - tail)) {
      tail++;
    }
    boolean edit =
        head + tail >= longer - 1
            || (size == other.size()
                && head + tail == size - 2
                && same(start + head, other, head + 1)
                && same(start + head + 1, other, head));
    return edit && longer > head + tail && isContiguous(start, size);
  }

  private boolean same(int mine, SearchUnits other, int theirs) {
    return list.get(mine).text().equals(other.list.get(theirs).text());
  }

  private boolean isContiguous(int start, int size) {
    return list.subList(start + 1, start + size).stream().allMatch(unit -> unit.gap() == 0);
  }

  /** Whether it is pronounced like the other. */
  boolean soundsLike(SearchUnits other) {
    if (size() != other.size()) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      Unit mine = list.get(i);
      Unit theirs = other.list.get(i);
      if (!mine.text().equals(theirs.text()) && !mine.soundsLike(theirs)) {
        return false;
      }
    }
    return true;
  }
}
