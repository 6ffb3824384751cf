/**
 * The doorstep: a file that came in becomes articles in the archive.
 *
 * <p>May use {@code reading}, {@code indexing} and {@code archive}.
 */
package dev.chaoxin.digest.intake;
