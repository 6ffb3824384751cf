package dev.chaoxin.bot.botapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What may be the text of a message (Bot API, sendMessage: "1-4096 characters after entities
 * parsing"; TDLib, {@code fix_formatted_text}). A character is a Unicode code point, as TDLib
 * counts; entity offsets are UTF-16 code units. Mentions, hashtags, commands and bare URLs, which
 * Telegram marks by itself, are not looked for.
 */
final class MessageTextRules {

  static final int LONGEST = 4096;

  private static final int MOST_BYTES = 1 << 15;

  /** U+2028 to U+202E and some combining lines are taken out. */
  private static final String REMOVED =
      "\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u030a\u0333\u033f";

  private MessageTextRules() {}

  /** The text as a chat shows it. */
  static FormattedText accept(String raw, String parseMode) throws BotApiRefusal {
    if (raw.isEmpty()) {
      throw BotApiRefusal.badRequest("message text is empty");
    }
    if (raw.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw BotApiRefusal.badRequest("text is too long");
    }
    FormattedText shown = trimmed(cleaned(EntityRules.apply(parsed(raw, parseMode))));
    if (shown.text().codePoints().allMatch(MessageTextRules::isInvisible)) {
      throw BotApiRefusal.badRequest("text must be non-empty");
    }
    int length = shown.text().codePointCount(0, shown.text().length());
    if (length > LONGEST) {
      throw BotApiRefusal.badRequest("message is too long");
    }
    return shown;
  }

  private static FormattedText parsed(String raw, String parseMode) throws BotApiRefusal {
    return switch (parseMode.toLowerCase(Locale.ROOT)) {
      case "" -> new FormattedText(raw, List.of(), List.of());
      case "html" -> TelegramHtmlParser.parse(raw);
      case "markdown", "markdownv2" ->
          throw BotApiRefusal.strict("parse_mode " + parseMode + " is not modelled");
      default -> throw BotApiRefusal.badRequest("unsupported parse_mode");
    };
  }

  /** Control characters become spaces; what is removed moves the entities behind it. */
  private static FormattedText cleaned(FormattedText given) {
    StringBuilder clean = new StringBuilder();
    int[] moved = new int[given.text().length() + 1];
    for (int i = 0; i < given.text().length(); i++) {
      char c = given.text().charAt(i);
      moved[i] = clean.length();
      if (REMOVED.indexOf(c) < 0) {
        clean.append(c < ' ' && c != '\n' ? ' ' : c);
      }
    }
    moved[given.text().length()] = clean.length();
    List<TextEntity> entities =
        given.entities().stream()
            .map(entity -> entity.at(moved[entity.offset()], moved[entity.end()]))
            .toList();
    return new FormattedText(clean.toString(), entities, given.losses());
  }

  /** Spaces and line breaks go at both ends of the text and at the beginning of an entity. */
  private static FormattedText trimmed(FormattedText given) {
    String text = given.text();
    int begin = skipSpace(text, 0, text.length());
    int end = text.length();
    while (end > begin && isSpace(text.charAt(end - 1))) {
      end--;
    }
    List<TextEntity> entities = new ArrayList<>();
    for (TextEntity entity : given.entities()) {
      int stop = Math.min(entity.end(), end);
      int start = skipSpace(text, entity.offset(), stop);
      if (start < stop) {
        entities.add(entity.at(start - begin, stop - begin));
      }
    }
    return new FormattedText(text.substring(begin, end), entities, given.losses());
  }

  private static int skipSpace(String text, int from, int to) {
    int at = from;
    while (at < to && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  private static boolean isInvisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || codePoint == 0xfffc;
  }
}
