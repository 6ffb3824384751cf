/**
 * The counter (服务台): what a reader says and what the bot answers, whatever the channel.
 *
 * <p>May use {@code subscriptions}, {@code archive}, {@code composing}, the outcomes and the
 * editor's marks of {@code delivering}, the database and ICU4J; nothing of Telegram.
 */
package dev.chaoxin.bot.conversation;
