package dev.chaoxin.digest.archive;

/**
 * A stored file whose bytes are exactly as they arrived.
 *
 * @param file its name
 * @param sha256 of its bytes, in hexadecimal
 * @param known whether the same bytes were filed or refused before
 */
public record StoredOriginal(long id, String file, String sha256, boolean known) {}
