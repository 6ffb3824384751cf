package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A double of the Bot API in a process of its own that holds the bot to the real rules. */
final class StrictBotApiProcess implements AutoCloseable {

  static final String TOKEN = "123456789:AAStrictTokenForAcceptanceTests01234";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private StrictBotApiProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on a free port of this machine. */
  static StrictBotApiProcess start() throws IOException {
    Path script = RepositoryFiles.shared("telegram").resolve("strict-bot-api.mjs");
    int port = freePort();
    Process process =
        new ProcessBuilder(
                "node",
                script.toString(),
                "--port",
                String.valueOf(port),
                "--control-port",
                String.valueOf(port),
                "--token",
                TOKEN + ":chaoxin_test_bot")
            .redirectErrorStream(true)
            .start();
    StrictBotApiProcess api = new StrictBotApiProcess(process, port);
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    if (line == null || !line.startsWith("ready")) {
      api.close();
      return fail("the double of the Bot API does not start: %s", line);
    }
    return api;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** For {@code CHAOXIN_TELEGRAM_API}. */
  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Private chats whose users have pressed Start, with the ids {@code from}, {@code from}+1, … */
  void addChats(long from, int count) throws IOException {
    post("chats", Map.of("from", from, "count", count, "started", true));
  }

  /** The user writes, and waits until the bot has answered. */
  void say(long chat, String text) throws IOException {
    JsonNode answer =
        post("message", Map.of("chat_id", chat, "text", text, "wait_ms", 30_000, "expect", 1));
    if (!answer.path("ok").asBoolean()) {
      fail("no answer to “%s”; the chat shows:%n%s", text, screen(chat));
    }
  }

  /** Breaks the next calls: see {@code --help} of the double. */
  void fault(Map<String, ?> fault) throws IOException {
    post("faults", fault);
  }

  void clearFaults() throws IOException {
    request("DELETE", "faults", HttpRequest.BodyPublishers.noBody());
  }

  JsonNode stats() throws IOException {
    return get("stats");
  }

  /** What was wrong with the bot's calls, in words. */
  JsonNode violations() throws IOException {
    return get("violations").path("violations");
  }

  /** The texts a chat shows from the bot, oldest first. */
  List<String> textsIn(long chat) throws IOException {
    return StreamSupport.stream(get("chat?chat_id=" + chat).path("messages").spliterator(), false)
        .filter(message -> "bot".equals(message.path("from").asText()))
        .map(message -> message.path("text").asText())
        .toList();
  }

  /** How many messages each chat has got from the bot. */
  List<Integer> messagesPerChat() throws IOException {
    List<Integer> counts = new ArrayList<>();
    get("chats").path("rows").forEach(row -> counts.add(row.path(3).asInt()));
    return counts;
  }

  int accepted() throws IOException {
    return stats().path("messages").path("accepted").asInt();
  }

  /** The chat as its user sees it. */
  String screen(long chat) throws IOException {
    return request("GET", "screen?chat_id=" + chat, HttpRequest.BodyPublishers.noBody());
  }

  private JsonNode get(String name) throws IOException {
    return JSON.readTree(request("GET", name, HttpRequest.BodyPublishers.noBody()));
  }

  private JsonNode post(String name, Map<String, ?> body) throws IOException {
    return JSON.readTree(
        request("POST", name, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private String request(String method, String name, HttpRequest.BodyPublisher body)
      throws IOException {
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(url() + "/control/" + name))
                  .method(method, body)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        return fail("%s %s: %s", method, name, response.body());
      }
      return response.body();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return fail("interrupted");
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
