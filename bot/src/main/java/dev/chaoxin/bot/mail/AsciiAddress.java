package dev.chaoxin.bot.mail;

import java.net.IDN;

/** Writes an address for SMTP: an internationalised domain in its ASCII form (RFC 5890). */
final class AsciiAddress {

  private AsciiAddress() {}

  /**
   * @throws IllegalArgumentException when the domain has no ASCII form
   */
  static String of(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
  }
}
