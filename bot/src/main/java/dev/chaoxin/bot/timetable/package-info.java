/**
 * The timetable: when to look for new issues, and when to plan and send digests.
 *
 * <p>The only package that sees Quartz. What was done and what is due is in the ledger, not here.
 */
package dev.chaoxin.bot.timetable;
