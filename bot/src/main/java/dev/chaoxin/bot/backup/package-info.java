/**
 * A backup of a data folder as one zip file, and its way back.
 *
 * <p>May use Jdbi and the JDK.
 */
package dev.chaoxin.bot.backup;
