package dev.chaoxin.bot.mail;

import dev.chaoxin.subscriptions.DomainNames;

/** Writes an address for SMTP: an internationalised domain in its ASCII form. */
final class AsciiAddress {

  private AsciiAddress() {}

  /**
   * The address with an ASCII domain.
   *
   * @throws IllegalArgumentException if the domain has no ASCII form
   */
  static String of(String address) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at + 1)
        + DomainNames.toAscii(address.substring(at + 1))
            .orElseThrow(() -> new IllegalArgumentException("no ASCII form of the domain"));
  }
}
