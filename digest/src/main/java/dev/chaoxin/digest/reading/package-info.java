/**
 * Reads a source text into issues of articles, with remarks on everything joined, dropped or
 * doubtful.
 *
 * <p>May use {@code source}, {@code paper} and the calendar.
 *
 * <p>Rules cite their evidence. {@code 000:42} is line 42 of file 000, one of the five real issues
 * (000 to 004) the rules were written from; they are not part of the repository, see {@code
 * .github/CONTRIBUTING.md} for where they are expected. {@code page banners} is the page {@code
 * banners.txt} in {@code digest/src/test/resources/pages}, which shows the same.
 */
package dev.chaoxin.digest.reading;
