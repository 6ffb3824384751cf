package dev.chaoxin.bot.links;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the tokens in links that let a reader act without logging in. A token is bound to one
 * purpose, one subscriber and one address, and does not expire: the unsubscribe link of an old mail
 * must work.
 */
public final class LinkSigner {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int MAC_BYTES = 16;
  private static final int ADDRESS_HASH_BYTES = 6;
  private static final Pattern TOKEN =
      Pattern.compile("([0-9a-z]{1,13})-([A-Za-z0-9_-]{8})([A-Za-z0-9_-]{22})");

  private final SecretKeySpec key;

  /** Uses this secret; the same secret makes the same tokens. */
  public LinkSigner(byte[] secret) {
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /**
   * Uses the configured secret, or the one in the data folder, which is created if missing.
   *
   * @throws IOException if the secret can neither be read nor written
   */
  public static LinkSigner open(Optional<String> secret, Path dataFolder) throws IOException {
    if (secret.isPresent()) {
      return new LinkSigner(secret.get().getBytes(StandardCharsets.UTF_8));
    }
    Path file = dataFolder.resolve("link-secret");
    if (!Files.exists(file)) {
      make(file);
    }
    byte[] kept = Files.readAllBytes(file);
    if (kept.length < 32) {
      throw new IOException(file + " is damaged: restore it, or delete it to invalidate all links");
    }
    return new LinkSigner(kept);
  }

  private static void make(Path file) throws IOException {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "link-secret", ".new");
    try {
      Files.write(draft, fresh);
      // A hard link is atomic and never replaces what another process created.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * A token for one purpose, one subscriber and one address: 32 to 44 characters that need no
   * escaping in a URL and do not reveal the address.
   */
  public String sign(Purpose purpose, long subscriber, String address) {
    String body = Long.toString(subscriber, 36) + "-" + addressHash(address);
    return body + mac(purpose, body);
  }

  /** The content of a token, if it is genuine and was made for this purpose. */
  public Optional<SignedToken> verify(Purpose purpose, String token) {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String body = parts.group(1) + "-" + parts.group(2);
    byte[] expected = mac(purpose, body).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.US_ASCII))) {
      return Optional.empty();
    }
    return Optional.of(new SignedToken(Long.parseLong(parts.group(1), 36), parts.group(2)));
  }

  /** Whether the token was made for this address, ignoring case. */
  public boolean belongsTo(SignedToken token, String address) {
    return MessageDigest.isEqual(
        addressHash(address).getBytes(StandardCharsets.US_ASCII),
        token.addressHash().getBytes(StandardCharsets.US_ASCII));
  }

  private String addressHash(String address) {
    byte[] hash = hmac("owner\n" + address.toLowerCase(Locale.ROOT));
    return BASE64.encodeToString(Arrays.copyOf(hash, ADDRESS_HASH_BYTES));
  }

  private String mac(Purpose purpose, String body) {
    byte[] hash = hmac(purpose.name() + "\n" + body);
    return BASE64.encodeToString(Arrays.copyOf(hash, MAC_BYTES));
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a token allows. */
  public enum Purpose {
    UNSUBSCRIBE,
    SETTINGS
  }

  /**
   * The content of a genuine token.
   *
   * @param subscriber the subscriber's id
   * @param addressHash a short hash of the address it was made for
   */
  public record SignedToken(long subscriber, String addressHash) {}
}
