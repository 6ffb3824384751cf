/**
 * The query language, and how text and queries are cut into the units the index holds.
 *
 * <p>May use {@code archive}, {@code indexing.words} and ICU4J.
 */
package dev.chaoxin.digest.search.query;
