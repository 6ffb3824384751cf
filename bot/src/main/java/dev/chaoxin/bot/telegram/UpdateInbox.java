package dev.chaoxin.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The book at the front desk: every update is written down before Telegram is told that we have it,
 * and struck out when it is done. What was open when the process died is done at the next start;
 * what comes twice is done once.
 */
final class UpdateInbox {

  /** Telegram keeps updates for a day: a number this old does not come again. */
  private static final Duration REMEMBERED = Duration.ofDays(3);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Database database;
  private final Clock clock;

  UpdateInbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Writes down what is new and returns that, in order. */
  List<StoredUpdate> write(List<StoredUpdate> updates) {
    return database.inTransaction(
        handle -> {
          List<StoredUpdate> fresh = new ArrayList<>();
          for (StoredUpdate update : updates) {
            int written =
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
            if (written > 0) {
              fresh.add(update);
            }
          }
          return fresh;
        });
  }

  /** Strikes an update out; its words are gone, its number stays for a while. */
  void strike(StoredUpdate update) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate("UPDATE telegram_update SET body = NULL WHERE update_id = :id")
                .bind("id", update.updateId())
                .execute());
  }

  /** What is written and not struck out, in order. */
  List<StoredUpdate> open() {
    return database.inTransaction(
        handle ->
            handle
                .createQuery(
                    "SELECT body FROM telegram_update WHERE body IS NOT NULL ORDER BY update_id")
                .mapTo(String.class)
                .map(UpdateInbox::parse)
                .list());
  }

  /** Forgets the numbers of updates done long ago. */
  void forgetOld() {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM telegram_update WHERE body IS NULL AND received_at < :before")
                .bind("before", clock.instant().minus(REMEMBERED))
                .execute());
  }

  private static String json(StoredUpdate update) {
    try {
      return JSON.writeValueAsString(update);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static StoredUpdate parse(String body) {
    try {
      return JSON.readValue(body, StoredUpdate.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
