/**
 * A chat with the bot in a terminal, and a folder that takes what would have been sent.
 *
 * <p>May use {@code conversation}, {@code mail} and the port of {@code delivering}.
 */
package dev.chaoxin.bot.console;
