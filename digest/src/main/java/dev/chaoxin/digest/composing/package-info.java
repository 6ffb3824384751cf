/**
 * Composes a reader's digest from matched articles and the reader's preferences. Pure.
 *
 * <p>May use {@code matching}, {@code archive}, {@code indexing}, {@code paper} and the nouns of
 * {@code subscriptions}.
 */
package dev.chaoxin.digest.composing;
