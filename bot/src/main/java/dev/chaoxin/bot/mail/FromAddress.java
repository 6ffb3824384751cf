package dev.chaoxin.bot.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;

/**
 * The sender of all messages.
 *
 * @param name the display name
 * @param address where replies and delivery reports go
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
        return invalid("name exactly one address");
      }
      all[0].validate();
      String address = all[0].getAddress();
      int at = address.lastIndexOf('@');
      if (at < 1 || !isAscii(address)) {
        return invalid("write the address as name@domain in ASCII letters");
      }
      String name = all[0].getPersonal();
      return new ParsedSetting.Valid<>(
          new FromAddress(name == null ? "潮信" : name.strip(), address));
    } catch (AddressException e) {
      return invalid("write it as 潮信 <digest@example.org>");
    }
  }

  /** The domain of the address, in lower case. */
  public String domain() {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 127);
  }

  private static ParsedSetting<FromAddress> invalid(String advice) {
    return new ParsedSetting.Invalid<>(List.of("is not a valid sender address: " + advice));
  }
}
