/**
 * The command line: one class a command. Data goes to standard output, talk to standard error.
 *
 * <p>May use the composition root and what it hands out; picocli is seen here only.
 */
package dev.chaoxin.bot.command;
