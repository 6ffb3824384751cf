/**
 * The command line: one class per command. Data goes to standard output, messages to standard
 * error.
 *
 * <p>May use the composition root and what it returns; the only package that uses picocli.
 */
package dev.chaoxin.bot.command;
