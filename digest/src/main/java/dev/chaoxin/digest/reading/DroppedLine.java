package dev.chaoxin.digest.reading;

/**
 * A line the proof-reader struck out.
 *
 * @param line the source line, from 1
 * @param text the line as it stood
 * @param reason a short reason, such as {@code qr-code label}
 */
public record DroppedLine(int line, String text, String reason) {}
