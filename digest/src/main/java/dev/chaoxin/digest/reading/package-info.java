/**
 * The proof-reader's desk: a source text in, an issue with remarks out.
 *
 * <p>May use {@code paper}, the folding of letters, the calendar, and libraries that open files
 * (PDFBox, jsoup, ICU4J) or write JSON.
 */
package dev.chaoxin.digest.reading;
