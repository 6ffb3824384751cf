package dev.chaoxin.digest.reading.line;

/**
 * A remark on the reading: something joined, repaired or doubtful.
 *
 * @param line the source line, counted from 1; 0 for the whole file
 * @param code a stable code, such as {@code lost-text}
 * @param text one sentence
 */
public record Remark(int line, String code, String text) {}
