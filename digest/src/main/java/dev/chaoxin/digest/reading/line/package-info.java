/**
 * What can be seen on a line or between neighbouring lines, before their kind is decided.
 *
 * <p>May use {@code source} and {@code paper}.
 *
 * <p>Evidence such as {@code 000:42} is explained in {@code reading}.
 */
package dev.chaoxin.digest.reading.line;
