package dev.chaoxin.bot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Stores the texts behind buttons, because callback data holds 64 bytes only. The key is a hash of
 * the text, so a button works after a restart, on every node, and more than once.
 */
public final class ButtonPayloads {

  private static final int KEY_BYTES = 12;

  /** A payload no button was made for in this time is deleted. */
  private static final Duration RETENTION = Duration.ofDays(90);

  /** Keys stored lately: a popular topic is offered thousands of times a day. */
  private final Cache<String, Boolean> storedKeys =
      Caffeine.newBuilder().maximumSize(100_000).build();

  private final Database database;
  private final Clock clock;

  public ButtonPayloads(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Stores a text and returns its key: 16 characters of A–Z a–z 0–9 - _. */
  public String keyOf(String text) {
    String key = hash(text);
    if (storedKeys.getIfPresent(key) == null) {
      upsert(key, text);
      storedKeys.put(key, true);
    }
    return key;
  }

  private void upsert(String key, String text) {
    // Two threads may store the same text at once: inTransaction retries the one that fails.
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO button_payload p
                    USING (VALUES (CAST(:key AS VARCHAR(16)), CAST(:text AS VARCHAR(4096)),
                                   CAST(:now AS TIMESTAMP WITH TIME ZONE))) v (k, p, t)
                    ON p.payload_key = v.k
                    WHEN MATCHED THEN UPDATE SET used_at = v.t
                    WHEN NOT MATCHED THEN INSERT (payload_key, payload, used_at)
                      VALUES (v.k, v.p, v.t)
                    """)
                .bind("key", key)
                .bind("text", text)
                .bind("now", clock.instant())
                .execute());
  }

  /** The text with this key, unless the key is unknown or its text was deleted. */
  public Optional<String> find(String key) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT payload FROM button_payload WHERE payload_key = :key")
                    .bind("key", key)
                    .mapTo(String.class)
                    .findOne());
  }

  /** Deletes the texts no button was made for in 90 days. */
  void deleteOld() {
    storedKeys.invalidateAll();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM button_payload WHERE used_at < :before")
                    .bind("before", clock.instant().minus(RETENTION))
                    .execute());
  }

  private static String hash(String text) {
    byte[] sha256 = DigestUtils.sha256(text);
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(sha256, KEY_BYTES));
  }
}
