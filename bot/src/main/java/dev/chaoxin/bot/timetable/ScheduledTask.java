package dev.chaoxin.bot.timetable;

/**
 * A task of the timetable.
 *
 * @param name its name, unique and stable over restarts
 * @param cron a Quartz cron expression with seconds; a missed time is skipped, not made up for
 * @param work what to run; exceptions are logged
 */
public record ScheduledTask(String name, String cron, Runnable work) {}
