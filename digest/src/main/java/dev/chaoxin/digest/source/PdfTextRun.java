package dev.chaoxin.digest.source;

/**
 * A stretch of type on a page of print.
 *
 * @param left where it starts, in points
 * @param right where it ends
 * @param baseline the line it stands on, from the top
 * @param size the size of its type
 * @param bold whether it is set in a bold face
 * @param text what it prints
 */
record PdfTextRun(
    double left, double right, double baseline, double size, boolean bold, String text) {

  double top() {
    return baseline - size;
  }

  /** Whether two stretches stand on one line. */
  boolean onSameLine(PdfTextRun other) {
    return Math.abs(baseline - other.baseline) < 0.35 * Math.max(size, other.size);
  }

  /** Whether two stretches are set in type of one size. */
  boolean sameSize(PdfTextRun other) {
    return Math.abs(size - other.size) <= 0.07 * Math.max(size, other.size);
  }
}
