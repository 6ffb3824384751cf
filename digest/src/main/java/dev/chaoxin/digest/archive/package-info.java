/**
 * Issues and articles at rest, corrections of issues, and the marks an editor sets on articles
 * (SQL).
 *
 * <p>May use {@code reading}, {@code indexing}, {@code paper} and the database.
 */
package dev.chaoxin.digest.archive;
