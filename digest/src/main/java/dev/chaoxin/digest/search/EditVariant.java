package dev.chaoxin.digest.search;

import dev.chaoxin.digest.search.SearchUnits.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * What may have stood there before one slip of the finger: cells, or cells with one between them
 * that is not known.
 *
 * @param before the cells before the unknown one
 * @param after the cells after it
 * @param open whether there is an unknown one
 */
record EditVariant(List<Cell> before, List<Cell> after, boolean open) {

  /** In two characters one wrong leaves too little to go by: 5G is not 5月. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 16;

  EditVariant {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** A row of cells, all known. */
  static EditVariant closed(List<Cell> cells) {
    return new EditVariant(cells, List.of(), false);
  }

  /** Whether a word says enough for one that is nearly the same to be meant. */
  static boolean tellsEnough(SearchUnits word) {
    return word.size() <= LONGEST && word.letters().length() >= SHORTEST;
  }

  /** All slips of whole cells that lead to a word; none for one too short or too long for it. */
  static List<EditVariant> to(SearchUnits word) {
    List<EditVariant> slips = new ArrayList<>();
    int size = word.size();
    if (size > LONGEST || size < SHORTEST) {
      return slips;
    }
    for (int i = 0; i < size; i++) {
      List<Cell> before = word.all().subList(0, i);
      List<Cell> behind = word.all().subList(i + 1, size);
      if (word.all().get(i).han()) {
        slips.add(new EditVariant(before, behind, true));
      }
      if (size > SHORTEST) {
        slips.add(closed(join(before, List.of(), behind)));
      }
      if (i > 0) {
        slips.add(new EditVariant(before, word.all().subList(i, size), true));
        List<Cell> exchanged = List.of(word.all().get(i), word.all().get(i - 1));
        slips.add(closed(join(word.all().subList(0, i - 1), exchanged, behind)));
      }
    }
    return slips;
  }

  private static List<Cell> join(List<Cell> one, List<Cell> two, List<Cell> three) {
    List<Cell> all = new ArrayList<>(one);
    all.addAll(two);
    all.addAll(three);
    return all;
  }

  /** The text, with {@code between} in the place of the unknown one. */
  String with(String between) {
    StringBuilder text = new StringBuilder();
    before.forEach(cell -> append(cell, text));
    text.append(between);
    after.forEach(cell -> append(cell, text));
    return text.toString();
  }

  private static void append(Cell cell, StringBuilder text) {
    if (cell.gap() > 0 && !text.isEmpty()) {
      text.append(',');
    }
    text.append(cell.text());
  }
}
