/**
 * Finds the keywords of an article, summarizes it in its own sentences, and learns the names of its
 * district.
 *
 * <p>May use {@code paper} and the packages below it; HanLP is used nowhere else.
 */
package dev.chaoxin.digest.indexing;
