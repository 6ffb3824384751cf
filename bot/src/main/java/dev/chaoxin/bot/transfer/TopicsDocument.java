package dev.chaoxin.bot.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.topics.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What one reader follows, as {@code topics.schema.json} describes it.
 *
 * @param topics in the reader's order, as the reader wrote them
 * @param less what the reader wants less of
 */
public record TopicsDocument(List<String> topics, List<String> less) {

  private static final String FORMAT = "chaoxin-topics";
  private static final int VERSION = 1;
  private static final int LONGEST = 200;
  private static final int MOST_LESS = 30;
  private static final Set<String> KEYS = Set.of("format", "version", "topics", "less");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  public TopicsDocument {
    topics = List.copyOf(topics);
    less = List.copyOf(less);
  }

  /** What a reader follows. */
  public static TopicsDocument of(Subscriber reader) {
    return new TopicsDocument(
        reader.topics().stream().map(Topic::wording).toList(),
        reader.less().stream().map(Topic::wording).toList());
  }

  /** As JSON, on several lines. */
  public String json() {
    ObjectNode document = JSON.createObjectNode();
    document.put("format", FORMAT);
    document.put("version", VERSION);
    topics.forEach(document.putArray("topics")::add);
    if (!less.isEmpty()) {
      less.forEach(document.putArray("less")::add);
    }
    return document.toPrettyString();
  }

  /** What became of a text that should be such a document. */
  public sealed interface Reading {

    /** It is one. The topics in it may still be refused, one by one. */
    record Good(TopicsDocument document) implements Reading {}

    /**
     * It is not, and nothing of it is used.
     *
     * @param where the line, or the place in the document; may be empty
     * @param fault what is wrong
     * @param detail what it concerns; may be empty
     */
    record Broken(String where, Fault fault, String detail) implements Reading {

      /** One English sentence, for an operator. */
      public String sentence() {
        String what =
            switch (fault) {
              case NO_JSON -> "this is not JSON";
              case NO_OBJECT -> "this is not a JSON object with a list of topics";
              case OTHER_FORMAT -> "\"format\" must be \"" + FORMAT + "\"";
              case OTHER_VERSION -> "\"version\" must be " + VERSION;
              case UNKNOWN_KEY -> "there is no \"" + detail + "\" in such a document";
              case NO_LIST -> "\"" + detail + "\" must be a list";
              case TOO_MANY -> "\"" + detail + "\" has too many entries";
              case NO_TEXT -> "each entry must be a text of 1 to " + LONGEST + " characters";
            };
        return where.isEmpty() ? what : where + ": " + what;
      }
    }

    /** What can be wrong. */
    enum Fault {
      NO_JSON,
      NO_OBJECT,
      OTHER_FORMAT,
      OTHER_VERSION,
      UNKNOWN_KEY,
      NO_LIST,
      TOO_MANY,
      NO_TEXT
    }
  }

  /** Reads any text. */
  public static Reading read(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text.replace("\ufeff", ""));
    } catch (JsonProcessingException trouble) {
      String where =
          trouble.getLocation() == null ? "" : "line " + trouble.getLocation().getLineNr();
      return new Reading.Broken(where, Reading.Fault.NO_JSON, "");
    }
    if (!root.isObject()) {
      return new Reading.Broken("", Reading.Fault.NO_OBJECT, "");
    }
    try {
      for (Iterator<String> keys = root.fieldNames(); keys.hasNext(); ) {
        String key = keys.next();
        if (!KEYS.contains(key)) {
          throw new Unfitting(key, Reading.Fault.UNKNOWN_KEY, key);
        }
      }
      if (!root.path("format").asText().equals(FORMAT)) {
        throw new Unfitting("format", Reading.Fault.OTHER_FORMAT, "");
      }
      if (!root.path("version").isInt() || root.path("version").intValue() != VERSION) {
        throw new Unfitting("version", Reading.Fault.OTHER_VERSION, "");
      }
      return new Reading.Good(
          new TopicsDocument(
              texts(root, "topics", Topic.MAX_TOPICS),
              root.has("less") ? texts(root, "less", MOST_LESS) : List.of()));
    } catch (Unfitting trouble) {
      return trouble.broken;
    }
  }

  private static List<String> texts(JsonNode root, String key, int most) throws Unfitting {
    JsonNode list = root.path(key);
    if (!list.isArray()) {
      throw new Unfitting(key, Reading.Fault.NO_LIST, key);
    }
    if (list.size() > most) {
      throw new Unfitting(key, Reading.Fault.TOO_MANY, key);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode entry : list) {
      if (!entry.isTextual() || entry.asText().isEmpty() || entry.asText().length() > LONGEST) {
        throw new Unfitting(key + "[" + texts.size() + "]", Reading.Fault.NO_TEXT, key);
      }
      texts.add(entry.asText());
    }
    return texts;
  }

  /** The schema of the document, for whoever writes one. */
  public static String schema() {
    try (InputStream file = TopicsDocument.class.getResourceAsStream("topics.schema.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Ends a reading. */
  private static final class Unfitting extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Reading.Broken broken;

    Unfitting(String where, Reading.Fault fault, String detail) {
      super(fault.name());
      broken = new Reading.Broken(where, fault, detail);
    }
  }
}
