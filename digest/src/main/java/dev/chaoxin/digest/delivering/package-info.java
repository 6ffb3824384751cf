/**
 * The delivery round: the ledger, the plan, the sending loop, and the one port out.
 *
 * <p>May use {@code composing}, {@code archive}, the nouns of {@code subscriptions} and the
 * database.
 */
package dev.chaoxin.digest.delivering;
