package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A MessageEntity.
 *
 * @param type as in the Bot API
 * @param offset in UTF-16 code units
 * @param length in UTF-16 code units
 * @param argument the URL, language, emoji or user id; may be empty
 */
public record TextEntity(String type, int offset, int length, String argument) {

  /** TDLib's order: by offset, the longest first, then by type. */
  static final Comparator<TextEntity> ORDER =
      Comparator.comparingInt(TextEntity::offset)
          .thenComparing(Comparator.comparingInt(TextEntity::length).reversed())
          .thenComparingInt(TextEntity::priority);

  private static final Set<String> SPLITTABLE =
      Set.of("bold", "italic", "underline", "strikethrough", "spoiler");

  private static final List<String> BY_PRIORITY =
      List.of("blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention");

  private static final Map<String, String> ARGUMENT_FIELDS =
      Map.of(
          "text_link", "url",
          "pre", "language",
          "custom_emoji", "custom_emoji_id",
          "date_time", "unix_time");

  int end() {
    return offset + length;
  }

  /** Whether it may be interrupted and may overlap with others. */
  boolean isSplittable() {
    return SPLITTABLE.contains(type);
  }

  boolean isQuote() {
    return type.endsWith("blockquote");
  }

  boolean isCode() {
    return type.equals("code") || type.equals("pre");
  }

  boolean overlaps(TextEntity other) {
    return offset < other.end() && other.offset < end();
  }

  boolean contains(TextEntity other) {
    return offset <= other.offset && other.end() <= end();
  }

  TextEntity at(int newOffset, int newEnd) {
    return new TextEntity(type, newOffset, newEnd - newOffset, argument);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", type).put("offset", offset).put("length", length);
    if (type.equals("text_mention")) {
      json.putObject("user")
          .put("id", Long.parseLong(argument))
          .put("is_bot", false)
          .put("first_name", "User");
    } else if (type.equals("date_time")) {
      json.put("unix_time", Long.parseLong(argument));
    } else if (ARGUMENT_FIELDS.containsKey(type) && !argument.isEmpty()) {
      json.put(ARGUMENT_FIELDS.get(type), argument);
    }
    return json;
  }

  private int priority() {
    int index = BY_PRIORITY.indexOf(type);
    return index >= 0 ? index : BY_PRIORITY.size();
  }
}
