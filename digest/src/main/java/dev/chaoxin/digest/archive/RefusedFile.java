package dev.chaoxin.digest.archive;

import java.time.Instant;

/**
 * A file that could not be read; its bytes are stored nevertheless.
 *
 * @param file its name
 * @param arrivedAt when it first arrived
 * @param reason for the operator
 */
public record RefusedFile(String file, Instant arrivedAt, String reason) {}
