/**
 * Exports and imports a reader's topics as a JSON document.
 *
 * <p>May use the nouns of {@code subscriptions} Jackson and a JSON schema validator.
 */
package dev.chaoxin.bot.transfer;
