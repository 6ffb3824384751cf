package dev.chaoxin.digest.reading.line;

/**
 * What the proof-reader writes in the margin: something joined, repaired or doubted.
 *
 * @param line the source line, from 1; 0 when it concerns the whole file
 * @param code a stable word for the kind of remark, such as {@code lost-text}
 * @param text one plain sentence
 */
public record Remark(int line, String code, String text) {}
