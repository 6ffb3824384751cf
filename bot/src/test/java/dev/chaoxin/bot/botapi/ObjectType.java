package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An object of the Bot API, or the parameters of a method: which fields it has. A field that is not
 * known is refused, and so is one that this double does not model.
 */
final class ObjectType implements ParameterType {

  /** What Telegram says when one of these is missing; the others have no words of their own. */
  private static final Map<String, String> MISSING =
      Map.of(
          "chat_id", "chat_id is empty",
          "text", "message text is empty",
          "message_id", "message identifier is not specified");

  private record Field(ParameterType type, boolean required) {}

  private final String name;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private List<String> unmodelled = List.of();

  private ObjectType(String name) {
    this.name = name;
  }

  static ObjectType of(String name) {
    return new ObjectType(name);
  }

  ObjectType required(String field, ParameterType type) {
    fields.put(field, new Field(type, true));
    return this;
  }

  ObjectType optional(String field, ParameterType type) {
    fields.put(field, new Field(type, false));
    return this;
  }

  /** Fields that exist, and that no test has needed yet. */
  ObjectType unmodelled(String... names) {
    unmodelled = List.of(names);
    return this;
  }

  String name() {
    return name;
  }

  @Override
  public JsonNode read(JsonNode value, String where, boolean serialized) throws BotApiRefusal {
    JsonNode object = serialized ? ParameterType.json(value, where) : value;
    if (!(object instanceof ObjectNode given)) {
      throw ParameterType.wrong(where, "an object of the type " + name);
    }
    return fields(given, where + ".", false);
  }

  /** The parameters of a call of this method. */
  JsonNode parameters(CallParameters call) throws BotApiRefusal {
    return fields(call.values(), "", call.serialized());
  }

  private ObjectNode fields(ObjectNode given, String path, boolean serialized)
      throws BotApiRefusal {
    ObjectNode read = CallParameters.JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> entry : given.properties()) {
      String field = entry.getKey();
      if (!fields.containsKey(field)) {
        boolean exists = unmodelled.contains(field);
        throw BotApiRefusal.strict(
            "%s field \"%s\" in %s"
                .formatted(exists ? "not modelled:" : "unknown", path + field, name));
      }
      read.set(field, fields.get(field).type().read(entry.getValue(), path + field, serialized));
    }
    for (String field : new TreeSet<>(fields.keySet())) {
      if (fields.get(field).required() && !read.has(field)) {
        throw path.isEmpty() && MISSING.containsKey(field)
            ? BotApiRefusal.badRequest(MISSING.get(field))
            : BotApiRefusal.strict("field \"" + path + field + "\" is required in " + name);
      }
    }
    return read;
  }
}
