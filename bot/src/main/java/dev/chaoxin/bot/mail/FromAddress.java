package dev.chaoxin.bot.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;

/**
 * Whom our mails come from.
 *
 * @param name shown to the reader
 * @param address the mailbox that answers and delivery reports come back to
 */
public record FromAddress(String name, String address) {

  /**
   * Reads {@code CHAOXIN_MAIL_FROM}: {@code 潮信 <digest@example.org>} or the address alone.
   *
   * @param setting as the operator wrote it
   */
  public static ParsedSetting<FromAddress> parse(String setting) {
    try {
      InternetAddress[] all = InternetAddress.parse(HeaderText.oneLine(setting), true);
      if (all.length != 1 || all[0].isGroup()) {
        return wrong("name exactly one address");
      }
      all[0].validate();
      String address = all[0].getAddress();
      int at = address.lastIndexOf('@');
      if (at < 1 || !isAscii(address)) {
        return wrong("write the address as name@domain in ASCII letters");
      }
      String name = all[0].getPersonal();
      return new ParsedSetting.Right<>(
          new FromAddress(name == null ? "潮信" : name.strip(), address));
    } catch (AddressException notAnAddress) {
      return wrong("write it as 潮信 <digest@example.org>");
    }
  }

  /** The domain our mails belong to, in lower case. */
  public String domain() {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 127);
  }

  private static ParsedSetting<FromAddress> wrong(String advice) {
    return new ParsedSetting.Wrong<>(List.of("is not a sender's address: " + advice));
  }
}
