/**
 * A reader's topics as a document that leaves the house and comes back.
 *
 * <p>May use the nouns of {@code subscriptions} and Jackson.
 */
package dev.chaoxin.bot.transfer;
