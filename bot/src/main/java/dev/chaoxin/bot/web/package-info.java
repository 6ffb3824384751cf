/**
 * Server-rendered web pages: the archive, search, and a subscriber's preferences behind signed
 * links.
 *
 * <p>May use {@code links}, {@code digest.archive}, {@code digest.search}, {@code subscriptions},
 * Javalin and jte.
 */
package dev.chaoxin.bot.web;
