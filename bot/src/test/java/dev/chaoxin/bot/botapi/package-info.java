/**
 * A strict double of the Telegram Bot API for tests: an HTTP server on the loopback address that
 * refuses what Telegram refuses, fails on demand and remembers what every chat saw. {@link
 * dev.chaoxin.bot.botapi.BotApiDouble} is the way in.
 *
 * <p>It is stricter than Telegram on purpose: a field that Telegram would ignore is refused. It
 * models the methods that this bot uses, with every field checked, and none of the others. Its own
 * refusals say {@code strict:}; all other texts are Telegram's. The rules come from <a
 * href="https://core.telegram.org/bots/api">the Bot API documentation</a> and from what the open
 * Bot API server and TDLib do.
 *
 * <p>Depends on the JDK, Jackson and AssertJ only, on nothing of the product.
 */
package dev.chaoxin.bot.botapi;
