package dev.chaoxin.bot.conversation;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import dev.chaoxin.digest.rendering.CleanText;
import dev.chaoxin.digest.rendering.HtmlEscape;
import dev.chaoxin.subscriptions.Messages;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The chat's own sentences as Telegram's HTML, and its button labels as plain text. */
public final class ChatText {

  private static final String BUNDLE = "dev.chaoxin.bot.conversation.conversation";
  private static final int LABEL_LENGTH = 60;

  private ChatText() {}

  /** Messages that escape their arguments, so that no reply can forget to. */
  public static Messages messages(Locale language) {
    return Messages.open(BUNDLE, language)
        .converting(argument -> shown(argument, language, HtmlEscape::escape));
  }

  /** A label without arguments. */
  public static String label(Messages messages, String key) {
    return label(messages, key, Map.of());
  }

  /** A button's label in the language of {@code messages}: plain text of at most 60 characters. */
  public static String label(Messages messages, String key, Map<String, ?> arguments) {
    Locale language = messages.language();
    String text =
        Messages.open(BUNDLE, language)
            .converting(argument -> shown(argument, language, UnaryOperator.identity()))
            .say(key, arguments);
    return Truncation.truncate(CleanText.singleLine(text), LABEL_LENGTH);
  }

  /** A day as people write it, such as 2026年3月12日. */
  public static String day(LocalDate day, Locale language) {
    DateFormat format = DateFormat.getInstanceForSkeleton("yMMMd", language);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private static Object shown(Object argument, Locale language, UnaryOperator<String> escape) {
    if (argument instanceof Number) {
      return argument;
    }
    if (argument instanceof LocalDate day) {
      return day(day, language);
    }
    if (argument instanceof LocalTime time) {
      return time.toString();
    }
    return escape.apply(argument.toString());
  }
}
