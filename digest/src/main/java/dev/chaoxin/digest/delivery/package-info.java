/**
 * Plans and delivers digests: the ledger, the sending loop, and the one port, {@code Messenger}.
 *
 * <p>May use {@code rendering}, {@code composing}, {@code matching}, {@code archive}, {@code
 * subscriptions} and the database.
 */
package dev.chaoxin.digest.delivery;
