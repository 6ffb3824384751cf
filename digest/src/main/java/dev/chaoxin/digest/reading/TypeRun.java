package dev.chaoxin.digest.reading;

/**
 * A stretch of type on a page of print.
 *
 * @param left where it starts, in points
 * @param right where it ends
 * @param base the line it stands on, from the top
 * @param size the size of its type
 * @param text what it prints
 */
record TypeRun(double left, double right, double base, double size, String text) {

  double top() {
    return base - size;
  }
}
