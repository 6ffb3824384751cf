package dev.chaoxin.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chaoxin.bot.conversation.TelegramPlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small Bot API that holds the bot to the basic rules: known methods, texts of 1 to 4096
 * characters, button data of 1 to 64 bytes, each press answered once, updates confirmed by offset.
 * What the bot did wrong is in {@link #violations()}.
 */
final class BotApiDouble implements AutoCloseable {

  static final String TOKEN = "123456789:AAFakeTokenOfTheWangchaoPost";
  static final String NAME = "wangchao_bot";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A call of the bot. */
  record Call(String method, JsonNode parameters) {}

  /** What the server does instead of its work. */
  record Fault(int status, String body, boolean worksFirst) {

    static Fault error(int code, String description) {
      return error(code, description, "");
    }

    static Fault error(int code, String description, String parameters) {
      String more = parameters.isEmpty() ? "" : ",\"parameters\":{" + parameters + "}";
      String body =
          "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
              .formatted(code, description, more);
      return new Fault(code, body, false);
    }

    /** The work is done, and the line breaks before the answer. */
    static Fault lost() {
      return new Fault(0, "", true);
    }

    static Fault page(int status) {
      return new Fault(status, "<html><body>Bad Gateway</body></html>", false);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final Map<String, ConcurrentLinkedQueue<Fault>> faults = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<String> arriving = new LinkedBlockingQueue<>();
  private final List<JsonNode> pending = new ArrayList<>();
  private final Map<String, Boolean> presses = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger hanging = new AtomicInteger();
  private int lastUpdate = 700;
  private int lastMessage = 100;

  private BotApiDouble(HttpServer server) {
    this.server = server;
  }

  static BotApiDouble start() {
    return start(0);
  }

  /** On a port of one's own, for a server that comes up late. */
  static BotApiDouble start(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      BotApiDouble api = new BotApiDouble(server);
      server.createContext("/", api::handle);
      server.setExecutor(api.threads);
      server.start();
      return api;
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  Optional<URI> uri() {
    return Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /** The next calls of a method meet these, one each. */
  void faults(String method, Fault... next) {
    faults
        .computeIfAbsent(method.toLowerCase(Locale.ROOT), m -> new ConcurrentLinkedQueue<>())
        .addAll(List.of(next));
  }

  /** The next poll is never answered. */
  void hangOnce() {
    hanging.incrementAndGet();
  }

  List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
  }

  /** The texts of the messages that were taken, in order. */
  List<String> texts() {
    return calls("sendMessage").stream().map(c -> c.parameters().path("text").asText()).toList();
  }

  List<String> violations() {
    return violations;
  }

  /** Presses that nobody answered. */
  long unanswered() {
    return presses.values().stream().filter(answered -> !answered).count();
  }

  /** A raw update without its number. */
  synchronized int update(String json) {
    try {
      ObjectNode update = (ObjectNode) JSON.readTree(json);
      update.put("update_id", ++lastUpdate);
      pending.add(update);
      arriving.add("update");
      return lastUpdate;
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  int says(long chat, String text) {
    return update(
        """
        {"message":{"message_id":%d,"date":1750000000,"text":%s,
         "chat":{"id":%d,"type":"private","first_name":"Lin"},
         "from":{"id":%d,"is_bot":false,"first_name":"Lin","language_code":"zh-hans"}}}
        """
            .formatted(nextMessage(), quoted(text), chat, chat));
  }

  /** Somebody writes in a group. */
  int saysInGroup(long group, long user, String text) {
    return update(
        """
        {"message":{"message_id":%d,"date":1750000000,"text":%s,
         "chat":{"id":%d,"type":"supergroup","title":"听涛村"},
         "from":{"id":%d,"is_bot":false,"first_name":"Zhou"}}}
        """
            .formatted(nextMessage(), quoted(text), group, user));
  }

  /** A reader blocks the bot, or lets it in again. */
  int membership(long chat, String status) {
    return update(
        """
        {"my_chat_member":{"date":1750000000,"chat":{"id":%d,"type":"private","first_name":"Lin"},
         "from":{"id":%d,"is_bot":false,"first_name":"Lin"},
         "old_chat_member":{"status":"member","user":{"id":9,"is_bot":true,"first_name":"潮信"}},
         "new_chat_member":{"status":"%s","until_date":0,
          "user":{"id":9,"is_bot":true,"first_name":"潮信"}}}}
        """
            .formatted(chat, chat, status));
  }

  /** A group becomes a supergroup. */
  int migrates(long group, long supergroup) {
    return update(
        """
        {"message":{"message_id":%d,"date":1750000000,"migrate_to_chat_id":%d,
         "chat":{"id":%d,"type":"group","title":"听涛村"}}}
        """
            .formatted(nextMessage(), supergroup, group));
  }

  int presses(long chat, int messageId, String data) {
    String id = "cb" + nextMessage();
    presses.put(id, false);
    return update(
        """
        {"callback_query":{"id":"%s","chat_instance":"1","data":%s,
         "from":{"id":%d,"is_bot":false,"first_name":"Lin","language_code":"zh-hans"},
         "message":{"message_id":%d,"date":1750000000,"text":"…",
          "chat":{"id":%d,"type":"private","first_name":"Lin"}}}}
        """
            .formatted(id, quoted(data), chat, messageId, chat));
  }

  static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }

  private synchronized int nextMessage() {
    return ++lastMessage;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (path.length != 3 || !path[1].equals("bot" + TOKEN)) {
        answer(exchange, 401, Fault.error(401, "Unauthorized").body());
        return;
      }
      String method = path[2].toLowerCase(Locale.ROOT);
      JsonNode parameters = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
      Fault fault = faults.getOrDefault(method, new ConcurrentLinkedQueue<>()).poll();
      if (fault != null && !fault.worksFirst()) {
        answer(exchange, fault.status(), fault.body());
        return;
      }
      String done = work(method, parameters);
      if (fault == null) {
        answer(exchange, done.contains("\"ok\":true") ? 200 : 400, done);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private String work(String method, JsonNode parameters) throws InterruptedException {
    if (method.equals("getupdates")) {
      return ok(updates(parameters).toString());
    }
    calls.add(new Call(method, parameters));
    return switch (method) {
      case "deletewebhook", "setmycommands" -> ok("true");
      case "getme" ->
          ok(
              "{\"id\":123456789,\"is_bot\":true,\"first_name\":\"潮信\",\"username\":\"%s\"}"
                  .formatted(NAME));
      case "sendmessage" -> message(parameters, nextMessage());
      case "editmessagetext" -> message(parameters, parameters.path("message_id").asInt());
      case "answercallbackquery" -> answerPress(parameters);
      case "getchatmember" -> member(parameters);
      default -> wrong("unknown method " + method);
    };
  }

  private String message(JsonNode parameters, int id) {
    String text = parameters.path("text").asText();
    boolean html = parameters.path("parse_mode").asText().equals("HTML");
    int shown = (html ? TelegramPlainText.of(text) : text).strip().length();
    if (shown < 1 || shown > 4096) {
      return wrong("a text of " + shown + " characters");
    }
    for (JsonNode row : parameters.at("/reply_markup/inline_keyboard")) {
      for (JsonNode button : row) {
        int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > 64) {
          return wrong("button data of " + bytes + " bytes");
        }
      }
    }
    return ok(
        """
        {"message_id":%d,"date":1750000000,"chat":{"id":%s,"type":"private"},"text":"…"}"""
            .formatted(id, parameters.path("chat_id").asText()));
  }

  private String answerPress(JsonNode parameters) {
    Boolean before = presses.put(parameters.path("callback_query_id").asText(), true);
    return Boolean.FALSE.equals(before) ? ok("true") : wrong("a press answered twice or unknown");
  }

  /** User 1 manages every group. */
  private static String member(JsonNode parameters) {
    String status = parameters.path("user_id").asLong() == 1 ? "creator" : "member";
    return ok(
        "{\"status\":\"%s\",\"user\":{\"id\":1,\"is_bot\":false,\"first_name\":\"Lin\"}}"
            .formatted(status));
  }

  private String wrong(String what) {
    violations.add(what);
    return Fault.error(400, "Bad Request: " + what).body();
  }

  private static String ok(String result) {
    return "{\"ok\":true,\"result\":" + result + "}";
  }

  private ArrayNode updates(JsonNode parameters) throws InterruptedException {
    if (hanging.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      closing.await();
    }
    ArrayNode found = unconfirmed(parameters.path("offset").asInt());
    if (found.isEmpty()) {
      var unused = arriving.poll(parameters.path("timeout").asInt(), TimeUnit.SECONDS);
      found = unconfirmed(parameters.path("offset").asInt());
    }
    return found;
  }

  private synchronized ArrayNode unconfirmed(int offset) {
    pending.removeIf(update -> update.path("update_id").asInt() < offset);
    ArrayNode found = JSON.createArrayNode();
    pending.stream().limit(100).forEach(found::add);
    return found;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
