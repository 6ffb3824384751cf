package dev.chaoxin.digest.search;

import dev.chaoxin.digest.indexing.words.Pinyin;
import dev.chaoxin.digest.search.query.CharacterKind;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as a compositor set it: one Han character, one word or one number a cell. Typing errors
 * are counted in cells.
 *
 * @param all in order
 */
record SearchUnits(List<Cell> all) {

  SearchUnits {
    all = List.copyOf(all);
  }

  /**
   * One cell.
   *
   * @param text folded
   * @param gap 1 when something stands between it and the cell before, else 0
   * @param start where it begins in the text
   * @param end where it ends in the text
   */
  record Cell(String text, int gap, int start, int end) {
    boolean han() {
      return CharacterKind.of(text.codePointAt(0)) == CharacterKind.HAN;
    }

    boolean soundsLike(Cell other) {
      return han()
          && other.han()
          && Pinyin.soundAlike(text.codePointAt(0), other.text.codePointAt(0));
    }
  }

  static SearchUnits of(List<Piece> pieces) {
    List<Cell> cells = new ArrayList<>();
    for (Piece piece : pieces) {
      int first = Character.charCount(piece.term().codePointAt(0));
      boolean han = CharacterKind.of(piece.term().codePointAt(0)) == CharacterKind.HAN;
      cells.add(
          new Cell(
              han ? piece.term().substring(0, first) : piece.term(),
              piece.gap(),
              piece.start(),
              piece.end()));
    }
    return new SearchUnits(cells);
  }

  int size() {
    return all.size();
  }

  boolean han() {
    return all.stream().allMatch(Cell::han);
  }

  /** The letters in a row. */
  String letters() {
    StringBuilder letters = new StringBuilder();
    all.forEach(cell -> letters.append(cell.text()));
    return letters.toString();
  }

  /**
   * Whether one slip of the finger makes an unbroken row of these cells out of the other cells: one
   * cell wrong, missing, too many, or two neighbours exchanged.
   *
   * @param start the first cell of the row
   * @param size of the row
   */
  boolean oneSlip(int start, int size, SearchUnits other) {
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
    return slip && longer > head + tail && unbroken(start, size);
  }

  private boolean same(int mine, SearchUnits other, int theirs) {
    return all.get(mine).text().equals(other.all.get(theirs).text());
  }

  private boolean unbroken(int start, int size) {
    return all.subList(start + 1, start + size).stream().allMatch(cell -> cell.gap() == 0);
  }

  /** Whether it reads aloud like the other. */
  boolean soundsLike(SearchUnits other) {
    if (size() != other.size()) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      Cell mine = all.get(i);
      Cell theirs = other.all.get(i);
      if (!mine.text().equals(theirs.text()) && !mine.soundsLike(theirs)) {
        return false;
      }
    }
    return true;
  }
}
