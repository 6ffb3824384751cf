package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.database.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the words behind a button, for a button holds only 64 bytes. The key is made of the
 * words themselves, so a button works after a restart, on any node, and twice.
 */
final class ButtonPayloads {

  private static final int KEY_BYTES = 12;

  /** Buttons older than this may say that they are too old. */
  private static final Duration KEPT = Duration.ofDays(90);

  /**
   * Keys written since old ones were last forgotten: a popular topic is offered a thousand times.
   */
  private final Set<String> fresh = ConcurrentHashMap.newKeySet();

  private final Database database;
  private final Clock clock;

  ButtonPayloads(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The key for these words: 16 characters of A–Z a–z 0–9 - _. */
  String keyOf(String words) {
    String key = digest(words);
    if (!fresh.contains(key)) {
      write(key, words);
      fresh.add(key);
    }
    return key;
  }

  private void write(String key, String words) {
    // Two readers may be offered the same new words at the same moment: the loser tries again.
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO phrase p
                    USING (VALUES (CAST(:key AS VARCHAR(16)), CAST(:words AS VARCHAR(4096)),
                                   CAST(:now AS TIMESTAMP WITH TIME ZONE))) v (k, w, t)
                    ON p.phrase_key = v.k
                    WHEN MATCHED THEN UPDATE SET used_at = v.t
                    WHEN NOT MATCHED THEN INSERT (phrase_key, words, used_at)
                      VALUES (v.k, v.w, v.t)
                    """)
                .bind("key", key)
                .bind("words", words)
                .bind("now", clock.instant())
                .execute());
  }

  /** The words of a key, unless it is unknown or forgotten. */
  Optional<String> find(String key) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT words FROM phrase WHERE phrase_key = :key")
                    .bind("key", key)
                    .mapTo(String.class)
                    .findOne());
  }

  /** Forgets what no button was made for in a long time. */
  void forgetOld() {
    fresh.clear();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM phrase WHERE used_at < :before")
                    .bind("before", clock.instant().minus(KEPT))
                    .execute());
  }

  private static String digest(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, KEY_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
