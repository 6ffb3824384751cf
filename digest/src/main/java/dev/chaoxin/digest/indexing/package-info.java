/**
 * The indexer's card box: what an article is about (keywords) and what it says (summary).
 *
 * <p>May use {@code paper} and HanLP, which no other package sees.
 */
package dev.chaoxin.digest.indexing;
