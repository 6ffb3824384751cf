/**
 * Decides the kind of each line of a page by a Viterbi search over hand-set scores.
 *
 * <p>May use {@code reading.line}, {@code source} and {@code paper}.
 *
 * <p>Evidence such as {@code 000:42} is explained in {@code reading}.
 */
package dev.chaoxin.digest.reading.labelling;
