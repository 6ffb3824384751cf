/**
 * The counter slips: addresses on our own web pages, and the signatures that make some of them a
 * reader's own.
 *
 * <p>May use the nouns of {@code subscriptions} and the JDK.
 */
package dev.chaoxin.bot.links;
