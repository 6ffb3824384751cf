/**
 * Takes in files: stores the original, reads it, indexes its articles and files them in the
 * archive.
 *
 * <p>May use every earlier stage: {@code source}, {@code reading}, {@code indexing}, {@code
 * archive}, {@code search}.
 */
package dev.chaoxin.digest.intake;
