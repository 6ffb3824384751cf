/**
 * Decides what kind each line of a page is, by the best path through the scores of all its lines.
 *
 * <p>May use {@code reading.line}, {@code source} and {@code paper}.
 */
package dev.chaoxin.digest.reading.labelling;
