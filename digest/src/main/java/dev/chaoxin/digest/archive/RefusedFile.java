package dev.chaoxin.digest.archive;

import java.time.Instant;

/**
 * A file that could not be read; its bytes are kept all the same.
 *
 * @param file its name
 * @param arrivedAt when it came first
 * @param reason why, for the operator
 */
public record RefusedFile(String file, Instant arrivedAt, String reason) {}
