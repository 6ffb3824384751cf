/**
 * Reads what an operator gives to a command: arguments, files, settings.
 *
 * <p>May use picocli, the settings and the composition root.
 */
package dev.chaoxin.bot.command.input;
