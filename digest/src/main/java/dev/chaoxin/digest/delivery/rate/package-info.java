/**
 * Limits how fast messages are sent to a chat, a mail domain, and in all.
 *
 * <p>May use the channels of {@code subscriptions}.
 */
package dev.chaoxin.digest.delivery.rate;
