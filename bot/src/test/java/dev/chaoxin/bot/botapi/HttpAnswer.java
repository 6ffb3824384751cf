package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** What goes back to the client. */
record HttpAnswer(int status, Map<String, String> headers, String body) {

  static HttpAnswer ok(JsonNode result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("ok", true);
    json.set("result", result);
    return json(200, json, Map.of());
  }

  /** Bot API, "Making requests"; the real server repeats retry_after as a header. */
  static HttpAnswer refusal(int code, String description, Map<String, Long> parameters) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("ok", false)
            .put("error_code", code)
            .put("description", description);
    Map<String, String> headers = new TreeMap<>();
    if (!parameters.isEmpty()) {
      parameters.forEach(json.putObject("parameters")::put);
    }
    if (parameters.containsKey("retry_after")) {
      headers.put("Retry-After", String.valueOf(parameters.get("retry_after")));
    }
    return json(code, json, headers);
  }

  /** A page of a proxy in front of the Bot API. */
  static HttpAnswer page(int status) {
    String page =
        "<html>\r\n<head><title>%1$d</title></head>\r\n<body><center><h1>%1$d</h1></center></body>\r\n</html>\r\n"
            .formatted(status);
    return text(status, "text/html", page);
  }

  static HttpAnswer text(int status, String type, String body) {
    return new HttpAnswer(status, Map.of("Content-Type", type), body);
  }

  private static HttpAnswer json(int status, JsonNode body, Map<String, String> more) {
    Map<String, String> headers = new TreeMap<>(more);
    headers.put("Content-Type", "application/json");
    return new HttpAnswer(status, headers, body.toString());
  }
}
