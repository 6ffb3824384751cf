/**
 * Matches topics against articles, and recognises the ready-made subjects an article is about.
 *
 * <p>May use {@code archive}, {@code indexing}, {@code paper} and the topic language; no database
 * and no search index.
 */
package dev.chaoxin.digest.matching;
