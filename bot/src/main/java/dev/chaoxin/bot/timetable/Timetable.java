package dev.chaoxin.bot.timetable;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import dev.chaoxin.subscriptions.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.spi.JobFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** A running timetable, shared by all nodes on the same database. */
public final class Timetable implements AutoCloseable {

  private static final String NAME = "chaoxin";

  private final Scheduler scheduler;

  private Timetable(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Schedules the given tasks and starts. Tasks of an earlier version that are not given are
   * removed.
   *
   * @param node the name of this node, unique among the nodes that share the database
   */
  public static Timetable start(Database database, String node, Collection<ScheduledTask> tasks) {
    QuartzTables tables = new QuartzTables(database.jdbi());
    tables.ensure();
    try {
      DBConnectionManager.getInstance()
          .addConnectionProvider(node, connectionProvider(database.dataSource()));
      Scheduler scheduler =
          new StdSchedulerFactory(properties(node, tables.onPostgres())).getScheduler();
      scheduler.setJobFactory(factory(tasks));
      schedule(scheduler, tasks);
      scheduler.start();
      return new Timetable(scheduler);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not be started", e);
    }
  }

  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not be stopped", e);
    }
  }

  private static Properties properties(String node, boolean postgres) {
    Properties p = new Properties();
    p.setProperty("org.quartz.scheduler.instanceName", NAME);
    p.setProperty("org.quartz.scheduler.instanceId", node);
    p.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    p.setProperty("org.quartz.threadPool.threadCount", "4");
    p.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    p.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore." + (postgres ? "PostgreSQLDelegate" : "StdJDBCDelegate"));
    p.setProperty("org.quartz.jobStore.dataSource", node);
    p.setProperty("org.quartz.jobStore.useProperties", "true");
    p.setProperty("org.quartz.jobStore.isClustered", "true");
    return p;
  }

  private static JobFactory factory(Collection<ScheduledTask> tasks) {
    Map<String, ScheduledTask> byName =
        tasks.stream().collect(Collectors.toMap(ScheduledTask::name, Function.identity()));
    return (bundle, scheduler) ->
        new ScheduledTaskJob(byName.get(bundle.getJobDetail().getKey().getName()));
  }

  private static void schedule(Scheduler scheduler, Collection<ScheduledTask> tasks)
      throws SchedulerException {
    List<JobKey> old = new ArrayList<>(scheduler.getJobKeys(GroupMatcher.anyJobGroup()));
    for (ScheduledTask task : tasks) {
      JobKey key = JobKey.jobKey(task.name());
      old.remove(key);
      Trigger trigger =
          newTrigger()
              .withIdentity(task.name())
              .withSchedule(cronSchedule(task.cron()).withMisfireHandlingInstructionDoNothing())
              .build();
      scheduler.scheduleJob(
          newJob(ScheduledTaskJob.class).withIdentity(key).build(), Set.of(trigger), true);
    }
    scheduler.deleteJobs(old);
  }

  private static ConnectionProvider connectionProvider(DataSource source) {
    return new ConnectionProvider() {
      @Override
      public Connection getConnection() throws SQLException {
        return source.getConnection();
      }

      @Override
      public void shutdown() {}

      @Override
      public void initialize() {}
    };
  }
}
