package dev.chaoxin.bot.timetable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DatabaseMetaData;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The tables of Quartz, made with the scripts Quartz brings for each database. */
final class QuartzTables {

  private final Jdbi jdbi;

  QuartzTables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Makes the tables unless they are there. */
  void ensure() {
    if (present()) {
      return;
    }
    try {
      jdbi.useTransaction(this::create);
    } catch (JdbiException trouble) {
      if (!present()) { // else another node was faster
        throw trouble;
      }
    }
  }

  boolean onPostgres() {
    return jdbi.withHandle(
            handle ->
                handle.queryMetadata((DatabaseMetaData meta) -> meta.getDatabaseProductName()))
        .equals("PostgreSQL");
  }

  private boolean present() {
    try {
      jdbi.useHandle(h -> h.createQuery("SELECT COUNT(*) FROM qrtz_locks").mapTo(int.class).one());
      return true;
    } catch (JdbiException missing) {
      return false;
    }
  }

  private void create(Handle handle) {
    if (onPostgres()) {
      handle.createScript(script("tables_postgres.sql")).execute();
      return;
    }
    handle.createScript(script("tables_h2.sql")).execute();
    // Quartz brings no index for H2: with 100,000 triggers it fires 15 a second instead of 650.
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
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
