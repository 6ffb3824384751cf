/**
 * Finds the names of persons and organisations in a text.
 *
 * <p>May use {@code indexing.words} and {@code paper}.
 */
package dev.chaoxin.digest.indexing.names;
