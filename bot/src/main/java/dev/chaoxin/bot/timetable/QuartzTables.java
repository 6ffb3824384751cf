package dev.chaoxin.bot.timetable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DatabaseMetaData;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Creates Quartz's tables with the scripts in its jar. */
final class QuartzTables {

  private final Jdbi jdbi;

  QuartzTables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Creates the tables if they are missing. */
  void ensure() {
    if (exist()) {
      return;
    }
    try {
      jdbi.useTransaction(this::create);
    } catch (JdbiException e) {
      if (!exist()) { // otherwise another node was faster
        throw e;
      }
    }
  }

  boolean onPostgres() {
    return jdbi.withHandle(
            handle ->
                handle.queryMetadata((DatabaseMetaData meta) -> meta.getDatabaseProductName()))
        .equals("PostgreSQL");
  }

  private boolean exist() {
    try {
      jdbi.useHandle(h -> h.createQuery("SELECT COUNT(*) FROM qrtz_locks").mapTo(int.class).one());
      return true;
    } catch (JdbiException e) {
      return false;
    }
  }

  private void create(Handle handle) {
    if (onPostgres()) {
      handle.createScript(script("tables_postgres.sql")).execute();
      return;
    }
    handle.createScript(script("tables_h2.sql")).execute();
    // The script for H2 has no indexes: with 100,000 triggers it fires 15 per second instead of
    // 650.
    handle.execute(
        "CREATE INDEX qrtz_t_next ON qrtz_triggers(sched_name, trigger_state, next_fire_time)");
    handle.execute("CREATE INDEX qrtz_t_job ON qrtz_triggers(sched_name, job_name, job_group)");
    handle.execute(
        "CREATE INDEX qrtz_ft_trigger ON qrtz_fired_triggers(sched_name, trigger_name, trigger_group)");
    handle.execute(
        "CREATE INDEX qrtz_ft_instance ON qrtz_fired_triggers(sched_name, instance_name)");
  }

  private static String script(String name) {
    try (InputStream in =
        QuartzTables.class.getResourceAsStream("/org/quartz/impl/jdbcjobstore/" + name)) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return script.replaceAll("(?im)^(DROP TABLE|COMMIT)\\b[^;]*;", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
