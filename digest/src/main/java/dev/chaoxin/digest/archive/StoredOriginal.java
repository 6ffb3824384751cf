package dev.chaoxin.digest.archive;

/**
 * A file as it came.
 *
 * @param id its number in the archive
 * @param file its name
 * @param sha256 of its bytes, in hexadecimal
 * @param known whether the same bytes were read or refused before
 */
public record StoredOriginal(long id, String file, String sha256, boolean known) {}
