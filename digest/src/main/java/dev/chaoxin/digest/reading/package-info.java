/**
 * The proof-reader's desk: a source text in, an issue with remarks out.
 *
 * <p>May use {@code paper}, and libraries that open files (PDFBox, jsoup, ICU4J).
 */
package dev.chaoxin.digest.reading;
