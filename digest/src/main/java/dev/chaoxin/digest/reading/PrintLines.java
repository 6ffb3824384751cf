package dev.chaoxin.digest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets single glyphs as lines of print: those on one base line with no white between them. */
final class PrintLines {

  private PrintLines() {}

  static List<TypeRun> set(List<TypeRun> glyphs) {
    List<TypeRun> sorted = new ArrayList<>(glyphs);
    sorted.sort(
        Comparator.comparingLong((TypeRun g) -> Math.round(g.base() * 2))
            .thenComparingDouble(TypeRun::left));
    List<TypeRun> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    TypeRun first = null;
    TypeRun last = null;
    for (TypeRun glyph : sorted) {
      if (last != null && !goesOn(last, glyph)) {
        lines.add(
            new TypeRun(first.left(), last.right(), last.base(), first.size(), text.toString()));
        text.setLength(0);
        first = null;
      }
      if (first == null) {
        first = glyph;
      } else if (glyph.left() - last.right() > 0.25 * glyph.size()) {
        text.append(' ');
      }
      text.append(glyph.text());
      last = glyph;
    }
    if (first != null) {
      lines.add(
          new TypeRun(first.left(), last.right(), last.base(), first.size(), text.toString()));
    }
    return lines;
  }

  private static boolean goesOn(TypeRun last, TypeRun glyph) {
    double gap = glyph.left() - last.right();
    return Math.abs(glyph.base() - last.base()) < 0.3 * glyph.size()
        && gap < 1.1 * glyph.size()
        && gap > -0.8 * glyph.size();
  }
}
