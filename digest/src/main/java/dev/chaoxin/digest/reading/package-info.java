/**
 * Reads a source text into issues of articles, and remarks on everything it joined, dropped or
 * doubted.
 *
 * <p>May use {@code source}, {@code paper} and the calendar.
 */
package dev.chaoxin.digest.reading;
