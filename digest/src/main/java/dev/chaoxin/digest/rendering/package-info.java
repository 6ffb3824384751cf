/**
 * Renders digests and articles as Telegram messages, mail (HTML and text) and plain text.
 *
 * <p>May use {@code composing}, {@code archive}, {@code indexing}, {@code paper} and the nouns of
 * {@code subscriptions}.
 */
package dev.chaoxin.digest.rendering;
