package dev.chaoxin.subscriptions;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The messages of a resource bundle in one language, in ICU's message format. */
public final class Messages {

  /** Otherwise a bundle without the requested language would fall back to the server's locale. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Map<BundleKey, Messages> OPENED = new ConcurrentHashMap<>();

  /** A MessageFormat is costly to parse and not thread-safe, so each thread keeps its own. */
  private static final ThreadLocal<Map<FormatKey, MessageFormat>> FORMATS =
      ThreadLocal.withInitial(HashMap::new);

  private final Locale language;
  private final ResourceBundle bundle;
  private final Map<String, DateTimeFormatter> dayFormats;
  private final UnaryOperator<Object> conversion;

  private record BundleKey(String bundle, Locale language) {}

  private record FormatKey(String pattern, Locale language) {}

  private Messages(
      Locale language,
      ResourceBundle bundle,
      Map<String, DateTimeFormatter> dayFormats,
      UnaryOperator<Object> conversion) {
    this.language = language;
    this.bundle = bundle;
    this.dayFormats = dayFormats;
    this.conversion = conversion;
  }

  /**
   * Opens a bundle in the nearest of {@link Languages#ALL}.
   *
   * @param bundle the base name, such as {@code dev.chaoxin.subscriptions.topics}
   * @throws java.util.MissingResourceException if there is no such bundle
   */
  public static Messages open(String bundle, Locale language) {
    return OPENED.computeIfAbsent(
        new BundleKey(bundle, Languages.nearest(language)),
        key ->
            new Messages(
                key.language(),
                ResourceBundle.getBundle(key.bundle(), key.language(), NO_FALLBACK),
                new ConcurrentHashMap<>(),
                UnaryOperator.identity()));
  }

  /** The same messages, with every argument passed through {@code conversion} first. */
  public Messages converting(UnaryOperator<Object> conversion) {
    return new Messages(language, bundle, dayFormats, conversion);
  }

  /** One of {@link Languages#ALL}. */
  public Locale language() {
    return language;
  }

  /** The language as a BCP 47 tag, for HTML's {@code lang}. */
  public String languageTag() {
    return language.toLanguageTag();
  }

  /**
   * The unformatted text of a key.
   *
   * @throws java.util.MissingResourceException if the bundle has no such key
   */
  public String text(String key) {
    return bundle.getString(key);
  }

  /**
   * The formatted message of a key.
   *
   * @param arguments for {0}, {1} and so on
   * @throws java.util.MissingResourceException if the bundle has no such key
   */
  public String say(String key, Object... arguments) {
    return messageFormat(key).format(Arrays.stream(arguments).map(conversion).toArray());
  }

  /**
   * The formatted message of a key.
   *
   * @param arguments by their names in the message
   * @throws java.util.MissingResourceException if the bundle has no such key
   */
  public String say(String key, Map<String, ?> arguments) {
    Map<String, Object> converted = new HashMap<>();
    arguments.forEach((name, argument) -> converted.put(name, conversion.apply(argument)));
    return messageFormat(key).format(converted);
  }

  /** Formats a day with the {@link DateTimeFormatter} pattern of a key. */
  public String day(String key, LocalDate day) {
    return dayFormats
        .computeIfAbsent(key, each -> DateTimeFormatter.ofPattern(text(each), language))
        .format(day);
  }

  private MessageFormat messageFormat(String key) {
    return FORMATS
        .get()
        .computeIfAbsent(
            new FormatKey(text(key), language),
            format -> new MessageFormat(format.pattern(), ULocale.forLocale(format.language())));
  }
}
