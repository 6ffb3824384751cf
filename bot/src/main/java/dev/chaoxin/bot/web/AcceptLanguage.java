package dev.chaoxin.bot.web;

import dev.chaoxin.subscriptions.Languages;
import java.util.Locale;
import java.util.Optional;

/** The {@code Accept-Language} header of a request (RFC 9110 section 12.5.4). */
final class AcceptLanguage {

  private static final int MAX_LENGTH = 200;

  private AcceptLanguage() {}

  /** The language a browser asks for first; Simplified Chinese if the header cannot be read. */
  static Locale preferred(Optional<String> header) {
    return header
        .filter(value -> value.length() <= MAX_LENGTH)
        .map(AcceptLanguage::first)
        .orElse(Languages.SIMPLIFIED);
  }

  private static Locale first(String value) {
    try {
      return Locale.forLanguageTag(Locale.LanguageRange.parse(value).get(0).getRange());
    } catch (IllegalArgumentException malformed) {
      return Languages.SIMPLIFIED;
    }
  }
}
