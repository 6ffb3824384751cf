package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.archive.Pieces.Piece;
import dev.chaoxin.digest.indexing.Pinyin;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as a compositor set it: one Han character, one word or one number a cell. Typing errors
 * are counted in cells.
 *
 * @param all in order
 */
record Cells(List<Cell> all) {

  Cells {
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
      return han() && other.han() && Pinyin.alike(text.codePointAt(0), other.text.codePointAt(0));
    }
  }

  static Cells of(List<Piece> pieces) {
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
    return new Cells(cells);
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

  Cells part(int from, int to) {
    return new Cells(all.subList(from, to));
  }

  /**
   * Whether one slip of the finger makes this out of the other: one cell wrong, missing, too many,
   * or two neighbours exchanged.
   */
  boolean oneSlipFrom(Cells other) {
    List<String> mine = all.stream().map(Cell::text).toList();
    List<String> theirs = other.all.stream().map(Cell::text).toList();
    int same = 0;
    while (same < Math.min(mine.size(), theirs.size()) && mine.get(same).equals(theirs.get(same))) {
      same++;
    }
    List<String> myRest = mine.subList(same, mine.size());
    List<String> theirRest = theirs.subList(same, theirs.size());
    return switch (myRest.size() - theirRest.size()) {
      case 1 -> tail(myRest, 1).equals(theirRest);
      case -1 -> tail(theirRest, 1).equals(myRest);
      case 0 ->
          !myRest.isEmpty()
              && (tail(myRest, 1).equals(tail(theirRest, 1))
                  || (myRest.size() > 1
                      && myRest.get(0).equals(theirRest.get(1))
                      && myRest.get(1).equals(theirRest.get(0))
                      && tail(myRest, 2).equals(tail(theirRest, 2))));
      default -> false;
    };
  }

  /** Whether it reads aloud like the other. */
  boolean soundsLike(Cells other) {
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

  private static List<String> tail(List<String> list, int from) {
    return list.subList(from, list.size());
  }
}
