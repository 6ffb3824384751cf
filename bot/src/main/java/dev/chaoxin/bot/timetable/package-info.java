/**
 * The alarm clock: rings when it is time to look for a new issue, or to set out with the digests.
 *
 * <p>The only package that sees Quartz. What was done and what is due is written in the ledger, not
 * here.
 */
package dev.chaoxin.bot.timetable;
