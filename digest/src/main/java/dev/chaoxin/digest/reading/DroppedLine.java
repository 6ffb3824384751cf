package dev.chaoxin.digest.reading;

/**
 * A line left out of the issue. The archive stores it as JSON under these names.
 *
 * @param line the source line, counted from 1
 * @param text the line as printed
 * @param why a short reason, such as {@code page furniture}
 */
public record DroppedLine(int line, String text, String why) {}
