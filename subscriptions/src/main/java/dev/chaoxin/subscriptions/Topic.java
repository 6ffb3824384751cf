package dev.chaoxin.subscriptions;

/**
 * What a reader follows.
 *
 * @param wording as shown to the reader
 * @param normalForm what is compared and stored: see {@link Folding}
 */
public record Topic(String wording, String normalForm) {}
