/**
 * Finds what an article is about (keywords) and what it says (summary).
 *
 * <p>May use {@code paper}. HanLP is seen by no package outside this one and those below it.
 */
package dev.chaoxin.digest.indexing;
