/**
 * The archive's full-text index: search, facets, related articles, spelling suggestions.
 *
 * <p>May use {@code archive}, {@code indexing}, {@code paper} and Lucene; the only package that
 * sees Lucene.
 */
package dev.chaoxin.digest.search;
