/**
 * Renders a digest for each channel: Telegram messages, mail (HTML and text), plain text. Pure.
 *
 * <p>May use {@code composing}, {@code archive}, {@code indexing} and {@code paper}.
 */
package dev.chaoxin.digest.rendering;
