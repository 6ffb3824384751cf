/**
 * The handlers of the bot's commands, and what only they use.
 *
 * <p>May use {@code conversation}, {@code transfer}, {@code subscriptions}, and of {@code digest}
 * the archive, search, composing, rendering and delivery outcomes; nothing of Telegram.
 */
package dev.chaoxin.bot.conversation.handlers;
