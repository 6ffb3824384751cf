/**
 * The make-up desk: the day's articles and a reader's topics make that reader's digest, set for
 * each channel.
 *
 * <p>Pure. May use {@code archive} and the nouns of {@code subscriptions}.
 */
package dev.chaoxin.digest.composing;
