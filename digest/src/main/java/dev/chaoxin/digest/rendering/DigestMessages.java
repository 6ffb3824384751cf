package dev.chaoxin.digest.rendering;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.chaoxin.digest.composing.CleanText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What the digest says in its own voice, in the reader's language. */
final class DigestMessages {

  private static final String BUNDLE = "dev.chaoxin.digest.rendering.digest";

  private final Locale language;
  private final ResourceBundle bundle;

  private DigestMessages(Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            DigestMessages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words in zh-Hant or en where asked for, else in zh-Hans. */
  static DigestMessages in(Locale language) {
    return new DigestMessages(language);
  }

  /** The phrase of that key, with the arguments in their places. */
  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), ULocale.forLocale(language)).format(arguments);
  }

  /** A day with its weekday. */
  String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(bundle.getString("day.pattern"), language));
  }

  /** A press date. */
  String pressDate(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(bundle.getString("pressDate.pattern"), language));
  }

  /** Several things in a row, each cleaned. */
  String row(List<String> things) {
    return things.stream()
        .map(CleanText::line)
        .collect(Collectors.joining(bundle.getString("row.separator")));
  }

  /** The tag for a page's {@code lang}. */
  String languageTag() {
    return language.toLanguageTag();
  }
}
