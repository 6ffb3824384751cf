package dev.chaoxin.digest.search;

import dev.chaoxin.digest.search.SearchUnits.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of units one edit away from a word: all of them known, or with one unknown unit in between.
 *
 * @param before the units before the unknown unit, or all units
 * @param after the units after it
 * @param wildcard whether there is an unknown unit
 */
record EditVariant(List<Unit> before, List<Unit> after, boolean wildcard) {

  /** Shorter words have too little in common with their variants: 5G is not 5月. */
  private static final int MIN_LENGTH = 3;

  private static final int MAX_LENGTH = 16;

  EditVariant {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** A row without an unknown unit. */
  static EditVariant exact(List<Unit> units) {
    return new EditVariant(units, List.of(), false);
  }

  /** Whether a word is long enough, and not too long, for variants of it to be looked for. */
  static boolean isLongEnough(SearchUnits word) {
    return word.size() <= MAX_LENGTH && word.letters().length() >= MIN_LENGTH;
  }

  /**
   * All variants of a word by one edit of a whole unit: substitution, deletion, insertion or
   * transposition. None for a word that is too short or too long.
   */
  static List<EditVariant> of(SearchUnits word) {
    List<EditVariant> variants = new ArrayList<>();
    int size = word.size();
    if (size > MAX_LENGTH || size < MIN_LENGTH) {
      return variants;
    }
    for (int i = 0; i < size; i++) {
      List<Unit> before = word.list().subList(0, i);
      List<Unit> after = word.list().subList(i + 1, size);
      if (word.list().get(i).isCjk()) {
        variants.add(new EditVariant(before, after, true));
      }
      if (size > MIN_LENGTH) {
        variants.add(exact(join(before, List.of(), after)));
      }
      if (i > 0) {
        variants.add(new EditVariant(before, word.list().subList(i, size), true));
        List<Unit> transposed = List.of(word.list().get(i), word.list().get(i - 1));
        variants.add(exact(join(word.list().subList(0, i - 1), transposed, after)));
      }
    }
    return variants;
  }

  private static List<Unit> join(List<Unit> one, List<Unit> two, List<Unit> three) {
    List<Unit> all = new ArrayList<>(one);
    all.addAll(two);
    all.addAll(three);
    return all;
  }

  /** The text, with {@code between} in place of the unknown unit. */
  String text(String between) {
    StringBuilder text = new StringBuilder();
    before.forEach(unit -> append(unit, text));
    text.append(between);
    after.forEach(unit -> append(unit, text));
    return text.toString();
  }

  private static void append(Unit unit, StringBuilder text) {
    if (unit.gap() > 0 && !text.isEmpty()) {
      text.append(',');
    }
    text.append(unit.text());
  }
}
