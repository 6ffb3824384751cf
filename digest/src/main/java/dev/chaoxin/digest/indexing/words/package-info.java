/**
 * Segmentation, vocabulary and word lists: the words of a text and what is known about each.
 *
 * <p>May use {@code paper} and HanLP.
 */
package dev.chaoxin.digest.indexing.words;
