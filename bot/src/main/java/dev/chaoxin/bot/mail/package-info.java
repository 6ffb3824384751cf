/**
 * Sends digests and confirmation codes as mail, over SMTP or into a folder.
 *
 * <p>May use {@code links}, {@code digest.delivery}, {@code digest.rendering}, the nouns of {@code
 * subscriptions}, Jakarta Mail through Angus, commons-pool2 and jte.
 */
package dev.chaoxin.bot.mail;
