package dev.chaoxin.bot.timetable;

import dev.chaoxin.subscriptions.database.DatabaseUnavailable;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one duty, never twice at a time, on whichever node the clock rings. */
@DisallowConcurrentExecution
final class ScheduledTaskJob implements Job {

  private static final Logger log = LoggerFactory.getLogger(ScheduledTaskJob.class);

  private final ScheduledTask duty;

  ScheduledTaskJob(ScheduledTask duty) {
    this.duty = duty;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      duty.work().run();
    } catch (RuntimeException trouble) {
      Optional<String> advice = DatabaseUnavailable.advice(trouble);
      if (advice.isPresent()) {
        log.warn("The duty “{}” stopped, it is tried again: {}", duty.name(), advice.get());
      } else {
        log.error("The duty “{}” stopped, it is tried again", duty.name(), trouble);
      }
    }
  }
}
