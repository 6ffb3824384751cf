/**
 * A conversation with a reader, whatever the channel: requests in, replies out.
 *
 * <p>May use {@code subscriptions}, its database, {@code digest.rendering} and ICU4J; neither the
 * {@code handlers}, which are handed in, nor anything of Telegram's.
 */
package dev.chaoxin.bot.conversation;
