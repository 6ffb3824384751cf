/**
 * The reading room: the archive as pages for neighbours, and the desk where a reader stops the
 * mail.
 *
 * <p>May use {@code links}, {@code archive}, {@code subscriptions}, Javalin and jte.
 */
package dev.chaoxin.bot.web;
