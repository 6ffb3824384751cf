package dev.chaoxin.bot.timetable;

import dev.chaoxin.subscriptions.database.DatabaseUnavailable;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one task, on whichever node the trigger fires, and never twice at the same time. */
@DisallowConcurrentExecution
final class ScheduledTaskJob implements Job {

  private static final Logger log = LoggerFactory.getLogger(ScheduledTaskJob.class);

  private final ScheduledTask task;

  ScheduledTaskJob(ScheduledTask task) {
    this.task = task;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      task.work().run();
    } catch (RuntimeException e) {
      Optional<String> advice = DatabaseUnavailable.advice(e);
      if (advice.isPresent()) {
        log.warn("task {} failed and will run again: {}", task.name(), advice.get());
      } else {
        log.error("task {} failed and will run again", task.name(), e);
      }
    }
  }
}
