package dev.chaoxin.bot.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.topics.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A reader's topics as a JSON document. {@code topics.schema.json} describes it and is the only
 * place with its limits.
 *
 * @param topics in the reader's order and wording
 * @param less the topics the reader downranked
 */
public record TopicsDocument(List<String> topics, List<String> less) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final JsonNode SCHEMA = tree(schema());
  private static final JsonSchema VALIDATOR =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SCHEMA);

  public TopicsDocument {
    topics = List.copyOf(topics);
    less = List.copyOf(less);
  }

  /** The document of a reader. */
  public static TopicsDocument of(Subscriber reader) {
    return new TopicsDocument(
        reader.topics().stream().map(Topic::wording).toList(),
        reader.downranked().stream().map(Topic::wording).toList());
  }

  /** Indented JSON. */
  public String json() {
    ObjectNode document = JSON.createObjectNode();
    document.set("format", constant("format"));
    document.set("version", constant("version"));
    topics.forEach(document.putArray("topics")::add);
    if (!less.isEmpty()) {
      less.forEach(document.putArray("less")::add);
    }
    return document.toPrettyString();
  }

  /** The outcome of parsing a document. */
  public sealed interface ParseResult {

    /** The document is valid; a topic in it may still be refused. */
    record Valid(TopicsDocument document) implements ParseResult {}

    /**
     * The document is invalid, and nothing of it is used.
     *
     * @param where the line, or the path in the document; may be empty
     * @param problem what is wrong
     * @param detail the key it concerns; may be empty
     */
    record Invalid(String where, Problem problem, String detail) implements ParseResult {

      /** One English sentence, for an operator. */
      public String sentence() {
        String what =
            switch (problem) {
              case NO_JSON -> "this is not JSON";
              case NO_OBJECT -> "this is not a JSON object with a list of topics";
              case OTHER_FORMAT -> "\"format\" must be " + constant("format");
              case OTHER_VERSION -> "\"version\" must be " + constant("version");
              case UNKNOWN_KEY -> "there is no \"" + detail + "\" in such a document";
              case NO_LIST -> "\"" + detail + "\" must be a list";
              case TOO_MANY -> "\"" + detail + "\" has too many entries";
              case NO_TEXT ->
                  "each entry must be a text of 1 to "
                      + SCHEMA.at("/properties/topics/items/maxLength")
                      + " characters";
            };
        return where.isEmpty() ? what : where + ": " + what;
      }
    }

    /** What can be wrong; the first of several is reported. */
    enum Problem {
      NO_JSON,
      NO_OBJECT,
      UNKNOWN_KEY,
      OTHER_FORMAT,
      OTHER_VERSION,
      NO_LIST,
      TOO_MANY,
      NO_TEXT
    }
  }

  /** Parses any text. */
  public static ParseResult parse(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text.replace("\ufeff", ""));
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
      return new ParseResult.Invalid(where, ParseResult.Problem.NO_JSON, "");
    }
    return VALIDATOR.validate(root).stream()
        .map(TopicsDocument::invalid)
        .min(Comparator.comparing(ParseResult.Invalid::problem))
        .<ParseResult>map(first -> first)
        .orElseGet(
            () ->
                new ParseResult.Valid(
                    new TopicsDocument(texts(root, "topics"), texts(root, "less"))));
  }

  private static ParseResult.Invalid invalid(ValidationMessage message) {
    // "$.topics[1]" is the path of an entry; a missing or unknown key is named beside its object's.
    String path = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    String key = path.isEmpty() && message.getProperty() != null ? message.getProperty() : path;
    ParseResult.Problem problem =
        switch (message.getType()) {
          case "additionalProperties" -> ParseResult.Problem.UNKNOWN_KEY;
          case "maxItems" -> ParseResult.Problem.TOO_MANY;
          default ->
              switch (key) {
                case "" -> ParseResult.Problem.NO_OBJECT;
                case "format" -> ParseResult.Problem.OTHER_FORMAT;
                case "version" -> ParseResult.Problem.OTHER_VERSION;
                case "topics", "less" -> ParseResult.Problem.NO_LIST;
                default -> ParseResult.Problem.NO_TEXT;
              };
        };
    return new ParseResult.Invalid(key, problem, key.replaceFirst("\\[.*", ""));
  }

  private static List<String> texts(JsonNode root, String key) {
    List<String> texts = new ArrayList<>();
    root.path(key).forEach(entry -> texts.add(entry.asText()));
    return texts;
  }

  private static JsonNode constant(String key) {
    return SCHEMA.path("properties").path(key).path("const");
  }

  /** The JSON schema, for whoever writes such a document. */
  public static String schema() {
    try (InputStream file = TopicsDocument.class.getResourceAsStream("topics.schema.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
