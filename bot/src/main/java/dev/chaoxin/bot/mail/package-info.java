/**
 * The post room: digests and confirmation codes leave as mail, over SMTP or into a folder.
 *
 * <p>May use {@code links}, {@code delivering}, the nouns of {@code subscriptions}, Jakarta Mail
 * through Angus, Jackson and jte.
 */
package dev.chaoxin.bot.mail;
