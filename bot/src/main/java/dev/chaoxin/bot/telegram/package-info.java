/**
 * The Telegram adapter: receives updates, sends replies and parts of digests.
 *
 * <p>May use {@code conversation}, {@code digest.delivery}, {@code subscriptions}, and telegrambots
 * with its HTTP client, which no other package may use.
 */
package dev.chaoxin.bot.telegram;
