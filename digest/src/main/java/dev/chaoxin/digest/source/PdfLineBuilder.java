package dev.chaoxin.digest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins glyphs into lines: glyphs on one baseline without a gap between them. */
final class PdfLineBuilder {

  /** A gap this wide, in ems, separates two columns. */
  private static final double MIN_GUTTER = 0.8;

  private final List<PdfTextRun> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private PdfTextRun first;
  private PdfTextRun last;

  private PdfLineBuilder() {}

  /**
   * Builds the lines of a page.
   *
   * @param glyphs in any order, spaces included
   * @return the lines, top to bottom
   */
  static List<PdfTextRun> build(List<PdfTextRun> glyphs) {
    PdfLineBuilder print = new PdfLineBuilder();
    for (List<PdfTextRun> row : rows(glyphs)) {
      row.sort(Comparator.comparingDouble(PdfTextRun::left));
      row.forEach(print::add);
      print.endLine();
    }
    return print.lines;
  }

  /** Groups runs by baseline, top to bottom. */
  static List<List<PdfTextRun>> rows(List<PdfTextRun> runs) {
    List<PdfTextRun> sorted = new ArrayList<>(runs);
    sorted.sort(
        Comparator.comparingDouble(PdfTextRun::baseline).thenComparingDouble(PdfTextRun::left));
    List<List<PdfTextRun>> rows = new ArrayList<>();
    PdfTextRun above = null;
    for (PdfTextRun run : sorted) {
      if (above == null || !run.onSameLine(above)) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(run);
      above = run;
    }
    return rows;
  }

  private void add(PdfTextRun glyph) {
    boolean blank = glyph.text().isBlank();
    if (last != null && glyph.left() - last.right() > MIN_GUTTER * glyph.size()) {
      endLine();
    }
    if (last != null && !blank && !last.sameSize(glyph) && last.text().isBlank()) {
      endLine(); // a headline beside body text
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

  private void endLine() {
    String printed = text.toString().strip();
    if (first != null && !printed.isEmpty()) {
      lines.add(
          new PdfTextRun(
              first.left(), last.right(), last.baseline(), first.size(), first.bold(), printed));
    }
    text.setLength(0);
    first = null;
    last = null;
  }
}
