package dev.chaoxin.digest.indexing;

import java.util.ArrayList;
import java.util.List;

/** Where a string stands in a text, overlaps left out. */
final class Occurrences {

  private Occurrences() {}

  static int count(String text, String wanted) {
    int n = 0;
    for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length())) {
      n++;
    }
    return n;
  }

  static List<Integer> of(String text, String wanted) {
    List<Integer> offsets = new ArrayList<>();
    for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length())) {
      offsets.add(i);
    }
    return offsets;
  }
}
