package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a call (Bot API, "Making requests": the query string, urlencoded, JSON or
 * multipart).
 *
 * @param serialized whether every value is a string, and objects are JSON in one
 */
record CallParameters(ObjectNode values, boolean serialized) {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern PART_NAME = Pattern.compile("(?i)\\bname=\"([^\"]*)\"");

  static CallParameters of(ReceivedRequest request) throws BotApiRefusal {
    ObjectNode values = JSON.createObjectNode();
    addUrlencoded(request.target().getRawQuery(), values);
    String type = request.header("content-type");
    String kind = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (request.method().equals("GET") || request.body().length == 0) {
      return new CallParameters(values, true);
    }
    String body = text(request.body());
    switch (kind) {
      case "application/json" -> {
        values.setAll(object(body));
        return new CallParameters(values, false);
      }
      case "application/x-www-form-urlencoded" -> addUrlencoded(body, values);
      case "multipart/form-data" -> addParts(body, type, values);
      default -> throw BotApiRefusal.strict("unsupported content type " + kind);
    }
    return new CallParameters(values, true);
  }

  private static String text(byte[] body) throws BotApiRefusal {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException wrong) {
      throw BotApiRefusal.badRequest("strings must be encoded in UTF-8");
    }
  }

  private static ObjectNode object(String body) throws BotApiRefusal {
    try {
      JsonNode read = JSON.readTree(body);
      if (read instanceof ObjectNode object) {
        return object;
      }
      throw BotApiRefusal.badRequest("object expected");
    } catch (JsonProcessingException wrong) {
      throw BotApiRefusal.badRequest("can't parse JSON object");
    }
  }

  private static void addUrlencoded(String pairs, ObjectNode values) {
    if (pairs == null || pairs.isEmpty()) {
      return;
    }
    for (String pair : pairs.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length < 2 ? "" : parts[1];
      values.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
  }

  /** RFC 7578, without files: no method that is modelled here takes one. */
  private static void addParts(String body, String type, ObjectNode values) throws BotApiRefusal {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw BotApiRefusal.badRequest("boundary not found");
    }
    String[] parts = ("\r\n" + body).split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
    if (parts.length < 2 || !parts[parts.length - 1].startsWith("--")) {
      throw BotApiRefusal.badRequest("broken multipart");
    }
    for (int i = 1; i < parts.length - 1; i++) {
      String[] headAndValue = parts[i].split("\r\n\r\n", 2);
      Matcher name = PART_NAME.matcher(headAndValue[0]);
      if (headAndValue.length < 2 || !name.find()) {
        throw BotApiRefusal.badRequest("broken multipart");
      }
      if (headAndValue[0].contains("filename")) {
        throw BotApiRefusal.strict("uploaded files are not modelled");
      }
      values.put(name.group(1), headAndValue[1]);
    }
  }
}
