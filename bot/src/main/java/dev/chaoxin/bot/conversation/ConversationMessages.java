package dev.chaoxin.bot.conversation;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import dev.chaoxin.digest.composing.CleanText;
import dev.chaoxin.digest.rendering.HtmlEscape;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/**
 * The counter's words in one language. What is put into a sentence is escaped here, once, so no
 * answer can forget it.
 */
final class ConversationMessages {

  private static final String BUNDLE = "dev.chaoxin.bot.conversation.conversation";

  private final Locale language;
  private final ResourceBundle bundle;

  private ConversationMessages(Locale language) {
    this.language = language;
    // Without this a server set to English would answer in English where a word is missing.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static ConversationMessages in(Locale language) {
    return new ConversationMessages(language);
  }

  Locale language() {
    return language;
  }

  /** A text that is Telegram's HTML already. */
  record Html(String html) {}

  /** A sentence for the chat, as HTML. */
  String say(String key) {
    return say(key, Map.of());
  }

  /** A sentence for the chat, as HTML; texts among the arguments are escaped. */
  String say(String key, Map<String, ?> arguments) {
    return format(key, arguments, HtmlEscape::escape);
  }

  /** A text for a button: plain, and cut where a button would cut it. */
  String label(String key, Map<String, ?> arguments) {
    return Truncation.to(CleanText.line(format(key, arguments, UnaryOperator.identity())), 60);
  }

  /** A text for a button. */
  String label(String key) {
    return label(key, Map.of());
  }

  /** A day as people write it, such as 2026年3月12日. */
  String day(LocalDate day) {
    DateFormat format = DateFormat.getInstanceForSkeleton("yMMMd", language);
    format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private String format(String key, Map<String, ?> arguments, UnaryOperator<String> escape) {
    Map<String, Object> shown = new HashMap<>();
    arguments.forEach((name, argument) -> shown.put(name, shown(argument, escape)));
    return new MessageFormat(bundle.getString(key), language).format(shown);
  }

  private Object shown(Object argument, UnaryOperator<String> escape) {
    if (argument instanceof Number) {
      return argument;
    }
    if (argument instanceof Html markup) {
      return markup.html();
    }
    if (argument instanceof LocalDate day) {
      return day(day);
    }
    if (argument instanceof LocalTime time) {
      return time.toString();
    }
    return escape.apply(argument.toString());
  }
}
