package dev.chaoxin.bot.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the post room, in the reader's language. */
final class MailMessages {

  private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  private MailMessages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static MailMessages in(Locale language) {
    return new MailMessages(
        ResourceBundle.getBundle("dev.chaoxin.bot.mail.mail", language, NO_MACHINE_LANGUAGE));
  }

  String say(String key, Object... parts) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(parts);
  }
}
