package dev.chaoxin.digest.search;

import dev.chaoxin.digest.indexing.words.Pinyin;
import dev.chaoxin.digest.search.query.CharacterKind;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as a compositor set it: one Han character, one word or one number a cell. Typing errors
 * are counted in cells.
 *
 * @param units in order
 */
record SearchUnits(List<Unit> units) {

  SearchUnits {
    units = List.copyOf(units);
  }

  /**
   * One cell.
   *
   * @param text folded
   * @param gap 1 when something stands between it and the cell before, else 0
   * @param start where it begins in the text
   * @param end where it ends in the text
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

  static SearchUnits of(List<Token> pieces) {
    List<Unit> cells = new ArrayList<>();
    for (Token piece : pieces) {
      int first = Character.charCount(piece.term().codePointAt(0));
      boolean han = CharacterKind.of(piece.term().codePointAt(0)) == CharacterKind.CJK;
      cells.add(
          new Unit(
              han ? piece.term().substring(0, first) : piece.term(),
              piece.gap(),
              piece.start(),
              piece.end()));
    }
    return new SearchUnits(cells);
  }

  int size() {
    return units.size();
  }

  boolean isAllCjk() {
    return units.stream().allMatch(Unit::isCjk);
  }

  /** The letters in a row. */
  String letters() {
    StringBuilder letters = new StringBuilder();
    units.forEach(cell -> letters.append(cell.text()));
    return letters.toString();
  }

  /**
   * Whether one slip of the finger makes an unbroken row of these cells out of the other cells: one
   * cell wrong, missing, too many, or two neighbours exchanged.
   *
   * @param start the first cell of the row
   * @param size of the row
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
    boolean slip =
        head + tail >= longer - 1
            || (size == other.size()
                && head + tail == size - 2
                && same(start + head, other, head + 1)
                && same(start + head + 1, other, head));
    return slip && longer > head + tail && isContiguous(start, size);
  }

  private boolean same(int mine, SearchUnits other, int theirs) {
    return units.get(mine).text().equals(other.units.get(theirs).text());
  }

  private boolean isContiguous(int start, int size) {
    return units.subList(start + 1, start + size).stream().allMatch(cell -> cell.gap() == 0);
  }

  /** Whether it reads aloud like the other. */
  boolean soundsLike(SearchUnits other) {
    if (size() != other.size()) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      Unit mine = units.get(i);
      Unit theirs = other.units.get(i);
      if (!mine.text().equals(theirs.text()) && !mine.soundsLike(theirs)) {
        return false;
      }
    }
    return true;
  }
}
