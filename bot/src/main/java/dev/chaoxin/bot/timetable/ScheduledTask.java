package dev.chaoxin.bot.timetable;

/**
 * Something the timetable rings for.
 *
 * @param name its name, unique and stable over restarts
 * @param cron when, as a Quartz cron expression with seconds; a time that was missed is not made up
 *     for, the next one serves
 * @param work what to do; it reports its own troubles, and what it throws is logged
 */
public record ScheduledTask(String name, String cron, Runnable work) {}
