/**
 * Prints what a command found or did: data to standard output, messages to standard error.
 *
 * <p>May use the results of {@code digest}.
 */
package dev.chaoxin.bot.command.output;
