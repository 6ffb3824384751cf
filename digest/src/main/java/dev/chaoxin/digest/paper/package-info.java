/**
 * The nouns of a newspaper: an issue (一期报纸), its masthead (报头), its articles (稿件).
 *
 * <p>May use the JDK only.
 */
package dev.chaoxin.digest.paper;
