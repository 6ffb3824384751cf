package dev.chaoxin.digest.search;

import dev.chaoxin.digest.search.SearchUnits.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What may have stood there before one slip of the finger: cells, or cells with one between them
 * that is not known.
 *
 * @param before the cells before the unknown one
 * @param after the cells after it
 * @param wildcard whether there is an unknown one
 */
record EditVariant(List<Unit> before, List<Unit> after, boolean wildcard) {

  /** In two characters one wrong leaves too little to go by: 5G is not 5月. */
  private static final int MIN_LENGTH = 3;

  private static final int MAX_LENGTH = 16;

  EditVariant {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** A row of cells, all known. */
  static EditVariant exact(List<Unit> cells) {
    return new EditVariant(cells, List.of(), false);
  }

  /** Whether a word says enough for one that is nearly the same to be meant. */
  static boolean isLongEnough(SearchUnits word) {
    return word.size() <= MAX_LENGTH && word.letters().length() >= MIN_LENGTH;
  }

  /** All slips of whole cells that lead to a word; none for one too short or too long for it. */
  static List<EditVariant> of(SearchUnits word) {
    List<EditVariant> slips = new ArrayList<>();
    int size = word.size();
    if (size > MAX_LENGTH || size < MIN_LENGTH) {
      return slips;
    }
    for (int i = 0; i < size; i++) {
      List<Unit> before = word.units().subList(0, i);
      List<Unit> behind = word.units().subList(i + 1, size);
      if (word.units().get(i).isCjk()) {
        slips.add(new EditVariant(before, behind, true));
      }
      if (size > MIN_LENGTH) {
        slips.add(exact(join(before, List.of(), behind)));
      }
      if (i > 0) {
        slips.add(new EditVariant(before, word.units().subList(i, size), true));
        List<Unit> exchanged = List.of(word.units().get(i), word.units().get(i - 1));
        slips.add(exact(join(word.units().subList(0, i - 1), exchanged, behind)));
      }
    }
    return slips;
  }

  private static List<Unit> join(List<Unit> one, List<Unit> two, List<Unit> three) {
    List<Unit> all = new ArrayList<>(one);
    all.addAll(two);
    all.addAll(three);
    return all;
  }

  /** The text, with {@code between} in the place of the unknown one. */
  String text(String between) {
    StringBuilder text = new StringBuilder();
    before.forEach(cell -> append(cell, text));
    text.append(between);
    after.forEach(cell -> append(cell, text));
    return text.toString();
  }

  private static void append(Unit cell, StringBuilder text) {
    if (cell.gap() > 0 && !text.isEmpty()) {
      text.append(',');
    }
    text.append(cell.text());
  }
}
