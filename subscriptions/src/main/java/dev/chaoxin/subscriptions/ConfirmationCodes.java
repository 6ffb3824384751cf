package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jdbi.v3.core.Handle;

/** SQL on the table {@code confirmation_code}: codes mailed to mailboxes not confirmed yet. */
final class ConfirmationCodes {

  static final Duration VALIDITY = Duration.ofMinutes(30);
  static final int MAX_TRIES = 5;

  /** In 24 hours, so that the bot cannot be used to flood somebody's mailbox. */
  static final int MAX_PER_READER = 5;

  static final int MAX_PER_ADDRESS = 3;

  private static final int PBKDF2_ITERATIONS = 20_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ConfirmationCodes() {}

  /** A mailed code; only its hash is stored. */
  record Issued(
      long id, Mailbox to, String salt, String hash, Instant at, int triesLeft, boolean used) {

    boolean matches(String code) {
      return MessageDigest.isEqual(
          slowHash(code, salt).getBytes(StandardCharsets.US_ASCII),
          hash.getBytes(StandardCharsets.US_ASCII));
    }

    boolean validAt(Instant now) {
      return triesLeft > 0 && now.isBefore(at.plus(VALIDITY));
    }
  }

  static boolean limitReached(Handle handle, long subscriber, Mailbox to, Instant now) {
    OffsetDateTime since = now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
    handle
        .createUpdate("DELETE FROM confirmation_code WHERE issued_at <= :since")
        .bind("since", since)
        .execute();
    return count(handle, "subscriber_id", subscriber) >= MAX_PER_READER
        || count(handle, "address_key", ChannelRows.key(to)) >= MAX_PER_ADDRESS;
  }

  private static int count(Handle handle, String column, Object value) {
    return handle
        .createQuery("SELECT COUNT(*) FROM confirmation_code WHERE " + column + " = :value")
        .bind("value", value)
        .mapTo(int.class)
        .one();
  }

  /** Issues a new code and invalidates the reader's earlier ones. */
  static String issue(Handle handle, long subscriber, Mailbox to, Instant now) {
    String code = String.format("%06d", RANDOM.nextInt(1_000_000));
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    String hexSalt = HexFormat.of().formatHex(salt);
    invalidate(handle, subscriber);
    handle
        .createUpdate(
            "INSERT INTO confirmation_code"
                + " (subscriber_id, address_key, address, salt, code_hash, issued_at, tries_left)"
                + " VALUES (:id, :key, :address, :salt, :hash, :now, :tries)")
        .bind("id", subscriber)
        .bind("key", ChannelRows.key(to))
        .bind("address", to.address())
        .bind("salt", hexSalt)
        .bind("hash", slowHash(code, hexSalt))
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bind("tries", MAX_TRIES)
        .execute();
    return code;
  }

  static Optional<Issued> newest(Handle handle, long subscriber) {
    return handle
        .createQuery(
            "SELECT id, address, salt, code_hash, issued_at, tries_left, used FROM confirmation_code"
                + " WHERE subscriber_id = :id ORDER BY id DESC FETCH FIRST 1 ROW ONLY")
        .bind("id", subscriber)
        .map(
            (row, context) ->
                new Issued(
                    row.getLong(1),
                    new Mailbox(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getInt(6),
                    row.getBoolean(7)))
        .findOne();
  }

  /** Invalidates all codes of a reader; they still count towards the daily limits. */
  static void invalidate(Handle handle, long subscriber) {
    handle
        .createUpdate(
            "UPDATE confirmation_code SET tries_left = 0, used = TRUE WHERE subscriber_id = :id")
        .bind("id", subscriber)
        .execute();
  }

  static void decrementTries(Handle handle, Issued code) {
    handle
        .createUpdate("UPDATE confirmation_code SET tries_left = tries_left - 1 WHERE id = :id")
        .bind("id", code.id())
        .execute();
  }

  static void markUsed(Handle handle, Issued code) {
    handle
        .createUpdate("UPDATE confirmation_code SET used = TRUE WHERE id = :id")
        .bind("id", code.id())
        .execute();
  }

  /** Slow on purpose: with a stolen table, all six-digit codes could be tried quickly. */
  private static String slowHash(String code, String salt) {
    try {
      PBEKeySpec key =
          new PBEKeySpec(code.toCharArray(), HexFormat.of().parseHex(salt), PBKDF2_ITERATIONS, 256);
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
