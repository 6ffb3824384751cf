package dev.chaoxin.digest.reading;

/**
 * A line left out of the issue.
 *
 * @param line the source line, counted from 1
 * @param text the line as printed
 * @param reason a short reason, such as {@code page furniture}
 */
public record DroppedLine(int line, String text, String reason) {}
