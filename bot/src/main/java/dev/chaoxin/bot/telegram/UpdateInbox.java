package dev.chaoxin.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores every update before it is confirmed to Telegram, and marks it when it has been handled.
 * Updates that were not handled when the process died are handled at the next start; an update that
 * is delivered twice is handled once.
 */
final class UpdateInbox {

  /** Telegram keeps updates for a day, so an update older than this is not delivered again. */
  private static final Duration RETENTION = Duration.ofDays(3);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Database database;
  private final Clock clock;

  UpdateInbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Stores the updates that are new, and returns these in order. */
  List<StoredUpdate> store(List<StoredUpdate> updates) {
    return database.inTransaction(
        handle -> {
          List<StoredUpdate> stored = new ArrayList<>();
          for (StoredUpdate update : updates) {
            int inserted =
                handle
                    .createUpdate(
                        """
                        INSERT INTO telegram_update (update_id, body, received_at)
                        SELECT CAST(:id AS BIGINT), CAST(:body AS VARCHAR(100000)),
                               CAST(:now AS TIMESTAMP WITH TIME ZONE)
                        WHERE NOT EXISTS (SELECT 1 FROM telegram_update WHERE update_id = :id)
                        """)
                    .bind("id", update.updateId())
                    .bind("body", json(update))
                    .bind("now", clock.instant())
                    .execute();
            if (inserted > 0) {
              stored.add(update);
            }
          }
          return stored;
        });
  }

  /** Marks an update as handled: deletes its content, keeps its id for three days. */
  void markHandled(StoredUpdate update) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate("UPDATE telegram_update SET body = NULL WHERE update_id = :id")
                .bind("id", update.updateId())
                .execute());
  }

  /** The updates not handled yet, in order. */
  List<StoredUpdate> unhandled() {
    return database.inTransaction(
        handle ->
            handle
                .createQuery(
                    "SELECT body FROM telegram_update WHERE body IS NOT NULL ORDER BY update_id")
                .mapTo(String.class)
                .map(UpdateInbox::parse)
                .list());
  }

  /** Deletes the ids of updates handled more than three days ago. */
  void deleteOld() {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM telegram_update WHERE body IS NULL AND received_at < :before")
                .bind("before", clock.instant().minus(RETENTION))
                .execute());
  }

  private static String json(StoredUpdate update) {
    try {
      return JSON.writeValueAsString(update);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoredUpdate parse(String body) {
    try {
      return JSON.readValue(body, StoredUpdate.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
