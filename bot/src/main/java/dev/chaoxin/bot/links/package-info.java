/**
 * URLs of the web pages, and the signed tokens in them.
 *
 * <p>May use the nouns of {@code subscriptions} and the JDK.
 */
package dev.chaoxin.bot.links;
