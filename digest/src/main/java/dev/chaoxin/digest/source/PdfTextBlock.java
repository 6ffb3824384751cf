package dev.chaoxin.digest.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Joins the lines of a block into paragraphs and headings. */
final class PdfTextBlock {

  /**
   * A paragraph, or a heading with all its lines.
   *
   * @param size the font size, in points
   * @param bold whether all of it is bold
   * @param indented whether its first line is indented
   * @param endsFull whether its last line is full, so that it may continue elsewhere
   */
  record Paragraph(String text, double size, boolean bold, boolean indented, boolean endsFull) {

    /** This paragraph continued by one from the top of another column. */
    Paragraph append(Paragraph rest) {
      return new Paragraph(text + rest.text, size, bold, indented, rest.endsFull);
    }
  }

  /** A line this many ems short of the right edge ends its paragraph. */
  private static final double MAX_SHORTFALL = 2.2;

  private static final double MIN_INDENT = 1.2;

  /** Leading this many times the usual starts a new paragraph. */
  private static final double MIN_PARAGRAPH_GAP = 1.5;

  private final double bodySize;
  private final double left;
  private final double right;
  private final double leading;
  private final List<PdfTextRun> rows;

  private PdfTextBlock(List<PdfTextRun> rows, double body) {
    this.rows = rows;
    this.bodySize = body;
    List<PdfTextRun> text = rows.stream().filter(r -> r.size() < 1.15 * body).toList();
    List<PdfTextRun> measured = text.isEmpty() ? rows : text;
    this.left = measured.stream().mapToDouble(PdfTextRun::left).min().orElse(0);
    this.right = measured.stream().mapToDouble(PdfTextRun::right).max().orElse(0);
    double[] steps = new double[Math.max(1, rows.size() - 1)];
    for (int i = 1; i < rows.size(); i++) {
      steps[i - 1] = rows.get(i).baseline() - rows.get(i - 1).baseline();
    }
    Arrays.sort(steps);
    this.leading = steps[(steps.length - 1) / 2];
  }

  /** The paragraphs of a block, top to bottom. */
  static List<Paragraph> paragraphs(List<PdfTextRun> runs, double body) {
    List<PdfTextRun> rows = new ArrayList<>();
    for (List<PdfTextRun> row : PdfLineBuilder.rows(runs)) {
      row.sort(Comparator.comparingDouble(PdfTextRun::left));
      StringBuilder text = new StringBuilder();
      row.forEach(r -> text.append(text.isEmpty() ? "" : " ").append(r.text()));
      PdfTextRun first = row.get(0);
      double right = row.get(row.size() - 1).right();
      boolean bold = row.stream().allMatch(PdfTextRun::bold);
      rows.add(
          new PdfTextRun(
              first.left(), right, first.baseline(), first.size(), bold, text.toString()));
    }
    return new PdfTextBlock(rows, body).paragraphs();
  }

  private List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    PdfTextRun first = null;
    PdfTextRun above = null;
    for (PdfTextRun row : rows) {
      if (above != null && startsParagraph(above, row)) {
        paragraphs.add(paragraph(text, first, above));
        text.setLength(0);
        first = null;
      } else if (above != null
          && (isHeading(row) ? !isWrapped(above, row) : betweenLatin(text, row.text()))) {
        text.append(' ');
      }
      text.append(row.text());
      first = first == null ? row : first;
      above = row;
    }
    if (above != null) {
      paragraphs.add(paragraph(text, first, above));
    }
    return paragraphs;
  }

  private Paragraph paragraph(StringBuilder text, PdfTextRun first, PdfTextRun last) {
    return new Paragraph(
        text.toString(), last.size(), last.bold(), isIndented(first), isFull(last));
  }

  private boolean startsParagraph(PdfTextRun above, PdfTextRun row) {
    if (!row.sameSize(above) || row.bold() != above.bold()) {
      return true;
    }
    double step = row.baseline() - above.baseline();
    if (isHeading(row)) {
      return step > 2 * row.size();
    }
    boolean apart = step > MIN_PARAGRAPH_GAP * leading && step > 1.5 * row.size();
    return apart || isIndented(row) || !isFull(above);
  }

  private boolean isIndented(PdfTextRun row) {
    return row.left() - left > MIN_INDENT * row.size();
  }

  private boolean isHeading(PdfTextRun row) {
    return row.size() >= 1.15 * bodySize;
  }

  /**
   * Whether a heading wrapped for lack of room, rather than being set on two lines of similar
   * length.
   */
  private boolean isWrapped(PdfTextRun above, PdfTextRun row) {
    return isFull(above) && row.right() - row.left() < 0.85 * (above.right() - above.left());
  }

  private boolean isFull(PdfTextRun row) {
    return right - row.right() < MAX_SHORTFALL * row.size();
  }

  private static boolean betweenLatin(StringBuilder above, String below) {
    return Characters.isLatin(above.charAt(above.length() - 1))
        && Characters.isLatin(below.charAt(0));
  }
}
