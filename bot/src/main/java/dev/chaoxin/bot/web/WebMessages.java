package dev.chaoxin.bot.web;

import dev.chaoxin.subscriptions.Languages;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the pages say in their own voice. */
public final class WebMessages {

  private static final int LONGEST_WISH = 200;
  private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale language;
  private final ResourceBundle bundle;

  private WebMessages(Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle("dev.chaoxin.bot.web.web", language, NO_MACHINE_LANGUAGE);
  }

  /** In the nearest of our languages. */
  static WebMessages in(Locale language) {
    return new WebMessages(Languages.nearest(language));
  }

  /**
   * In the language a browser asks for.
   *
   * @param acceptLanguage its header (RFC 9110 section 12.5.4), whatever it holds
   */
  static WebMessages wanted(Optional<String> acceptLanguage) {
    return in(
        acceptLanguage
            .filter(wish -> wish.length() <= LONGEST_WISH)
            .map(WebMessages::first)
            .orElse(Languages.SIMPLIFIED));
  }

  private static Locale first(String wish) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(wish);
      return Locale.forLanguageTag(ranges.get(0).getRange());
    } catch (IllegalArgumentException nonsense) {
      return Languages.SIMPLIFIED;
    }
  }

  /** The phrase of that key, with the arguments in their places. */
  public String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }

  /** A press date, with its weekday. */
  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(bundle.getString("day.pattern"), language));
  }

  /** For a page's {@code lang}. */
  public String tag() {
    return language.toLanguageTag();
  }
}
