package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** A type of the Bot API ("Available types"). */
@FunctionalInterface
interface ParameterType {

  ParameterType STRING =
      (value, where, serialized) -> {
        if (!value.isTextual()) {
          throw wrong(where, "a String");
        }
        return value;
      };

  ParameterType INTEGER =
      (value, where, serialized) -> {
        JsonNode read = serialized ? number(value, where) : value;
        if (!read.isIntegralNumber() || !read.canConvertToLong()) {
          throw wrong(where, "an Integer");
        }
        return read;
      };

  ParameterType BOOLEAN =
      (value, where, serialized) -> {
        if (serialized && Pattern.matches("true|false", value.asText())) {
          return BooleanNode.valueOf(value.asText().equals("true"));
        }
        if (!value.isBoolean()) {
          throw wrong(where, "a Boolean");
        }
        return value;
      };

  /** A list that may be left out, and that this double wants empty. */
  ParameterType EMPTY_ARRAY =
      (value, where, serialized) -> {
        JsonNode array = serialized ? json(value, where) : value;
        if (!array.isArray() || !array.isEmpty()) {
          throw BotApiRefusal.strict("not modelled: anything in the field \"" + where + "\"");
        }
        return array;
      };

  /** "Integer or String": the id, which may be written as a string, or a username. */
  ParameterType CHAT_ID =
      (value, where, serialized) ->
          value.isTextual() ? username(value) : INTEGER.read(value, where, false);

  /**
   * The value, typed.
   *
   * @param where the name of the field, for the description of an error
   * @param serialized whether the value is a string whatever the type
   */
  JsonNode read(JsonNode value, String where, boolean serialized) throws BotApiRefusal;

  static ParameterType arrayOf(ParameterType element) {
    return (value, where, serialized) -> {
      JsonNode array = serialized ? json(value, where) : value;
      if (!array.isArray()) {
        throw wrong(where, "an Array");
      }
      ArrayNode read = CallParameters.JSON.createArrayNode();
      for (int i = 0; i < array.size(); i++) {
        read.add(element.read(array.get(i), where + "[" + i + "]", false));
      }
      return read;
    };
  }

  static JsonNode json(JsonNode value, String where) throws BotApiRefusal {
    try {
      return CallParameters.JSON.readTree(value.asText());
    } catch (JsonProcessingException wrong) {
      throw BotApiRefusal.badRequest("can't parse " + where + " JSON object");
    }
  }

  static BotApiRefusal wrong(String where, String type) {
    return BotApiRefusal.strict("field \"" + where + "\" must be " + type);
  }

  private static JsonNode number(JsonNode value, String where) throws BotApiRefusal {
    if (!Pattern.matches("-?\\d{1,18}", value.asText())) {
      throw wrong(where, "an Integer");
    }
    return LongNode.valueOf(Long.parseLong(value.asText()));
  }

  private static JsonNode username(JsonNode value) {
    boolean id = Pattern.matches("-?\\d{1,18}", value.asText());
    return id ? LongNode.valueOf(Long.parseLong(value.asText())) : TextNode.valueOf(value.asText());
  }
}
