/**
 * What can be seen on a line, or between neighbouring lines, before anyone decides what the line
 * is.
 *
 * <p>May use {@code source} and {@code paper}.
 */
package dev.chaoxin.digest.reading.line;
