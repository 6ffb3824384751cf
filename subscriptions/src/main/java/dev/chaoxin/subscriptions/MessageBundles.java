package dev.chaoxin.subscriptions;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this desk in the reader's language. */
final class MessageBundles {

  private static final ResourceBundle.Control NO_SYSTEM_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private MessageBundles() {}

  static ResourceBundle of(String name, Locale language) {
    return ResourceBundle.getBundle(
        "dev.chaoxin.subscriptions." + name, Languages.nearest(language), NO_SYSTEM_LANGUAGE);
  }
}
