/**
 * The Telegram edge: updates come in, parts of digests and answers go out.
 *
 * <p>May use {@code conversation}, {@code delivering}, {@code subscriptions}, and telegrambots with
 * its HTTP client, which no other package sees.
 */
package dev.chaoxin.bot.telegram;
