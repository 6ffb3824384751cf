/**
 * Recognizes persons and organisations in a segmented text, including names no dictionary has.
 *
 * <p>May use {@code words}, {@code paper} and HanLP.
 */
package dev.chaoxin.digest.indexing.names;
