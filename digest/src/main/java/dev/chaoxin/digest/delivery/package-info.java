/**
 * Plans and delivers digests: the planner, the ledger, the workers, and the port {@link
 * dev.chaoxin.digest.delivery.Messenger}.
 *
 * <p>May use {@code rendering}, {@code composing}, {@code matching}, {@code archive}, {@code
 * subscriptions} and the database.
 */
package dev.chaoxin.digest.delivery;
