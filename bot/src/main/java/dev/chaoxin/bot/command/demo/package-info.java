/**
 * The demo: the sample issues, a chat in the terminal and a morning written to folders.
 *
 * <p>May use the composition root and the adapters.
 */
package dev.chaoxin.bot.command.demo;
