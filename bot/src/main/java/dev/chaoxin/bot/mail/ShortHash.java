package dev.chaoxin.bot.mail;

import org.apache.commons.codec.digest.DigestUtils;

/** The first 32 hexadecimal digits of a text's SHA-256, which fit into any header. */
final class ShortHash {

  private ShortHash() {}

  static String of(String text) {
    return DigestUtils.sha256Hex(text).substring(0, 32);
  }
}
