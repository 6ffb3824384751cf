package dev.chaoxin.digest.source;

/**
 * A run of text on a PDF page.
 *
 * @param left the left edge, in points
 * @param right the right edge
 * @param baseline the distance of the baseline from the top
 * @param size the font size
 * @param bold whether the font is bold
 * @param text the text
 */
record PdfTextRun(
    double left, double right, double baseline, double size, boolean bold, String text) {

  double top() {
    return baseline - size;
  }

  /** Whether two runs share a baseline. */
  boolean onSameLine(PdfTextRun other) {
    return Math.abs(baseline - other.baseline) < 0.35 * Math.max(size, other.size);
  }

  /** Whether two runs have about the same font size. */
  boolean sameSize(PdfTextRun other) {
    return Math.abs(size - other.size) <= 0.07 * Math.max(size, other.size);
  }
}
