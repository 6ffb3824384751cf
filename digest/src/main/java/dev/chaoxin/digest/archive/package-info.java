/**
 * The morgue (资料室): the issues that came, as they came and as they were read, and the search in
 * them.
 *
 * <p>May use {@code indexing}, {@code reading}, {@code paper}, the database and Lucene.
 */
package dev.chaoxin.digest.archive;
