/**
 * A chat with the bot in a terminal, and a folder that takes messages in place of Telegram.
 *
 * <p>May use {@code conversation}, {@code digest.rendering} and the port of {@code
 * digest.delivery}.
 */
package dev.chaoxin.bot.console;
