package dev.chaoxin.digest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets single glyphs as lines of print: those on one base line with no white between them. */
final class PrintLines {

  /** White of this width, in widths of a character, parts two columns. */
  private static final double GUTTER = 0.8;

  private final List<PdfTextRun> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private PdfTextRun first;
  private PdfTextRun last;

  private PrintLines() {}

  /**
   * Sets the glyphs of a page.
   *
   * @param glyphs in any order; a space that is printed as a glyph belongs to its line
   * @return the stretches of type, from the top
   */
  static List<PdfTextRun> set(List<PdfTextRun> glyphs) {
    PrintLines print = new PrintLines();
    for (List<PdfTextRun> row : rows(glyphs)) {
      row.sort(Comparator.comparingDouble(PdfTextRun::left));
      row.forEach(print::take);
      print.end();
    }
    return print.lines;
  }

  /** The glyphs by the line they stand on, from the top. */
  static List<List<PdfTextRun>> rows(List<PdfTextRun> runs) {
    List<PdfTextRun> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(PdfTextRun::base).thenComparingDouble(PdfTextRun::left));
    List<List<PdfTextRun>> rows = new ArrayList<>();
    PdfTextRun above = null;
    for (PdfTextRun run : sorted) {
      if (above == null || !run.besides(above)) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(run);
      above = run;
    }
    return rows;
  }

  private void take(PdfTextRun glyph) {
    boolean blank = glyph.text().isBlank();
    if (last != null && glyph.left() - last.right() > GUTTER * glyph.size()) {
      end();
    }
    if (last != null && !blank && !last.sameSize(glyph) && last.text().isBlank()) {
      end(); // a headline beside running text
    }
    if (first == null && blank) {
      return;
    }
    boolean white = first != null && glyph.left() - last.right() > 0.25 * glyph.size();
    boolean spaced = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    if ((blank || white) && !spaced) {
      text.append(' ');
    }
    if (!blank) {
      text.append(glyph.text());
      first = first == null ? glyph : first;
    }
    last = glyph;
  }

  private void end() {
    String printed = text.toString().strip();
    if (first != null && !printed.isEmpty()) {
      lines.add(
          new PdfTextRun(
              first.left(), last.right(), last.base(), first.size(), first.bold(), printed));
    }
    text.setLength(0);
    first = null;
    last = null;
  }
}
