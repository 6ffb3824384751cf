/**
 * Turns a file of any kind (text in any encoding, PDF, HTML) into a {@code SourceText}: numbered
 * lines.
 *
 * <p>May use {@code paper}, PDFBox, jsoup and ICU4J; no other package of this module uses PDFBox or
 * jsoup.
 */
package dev.chaoxin.digest.source;
