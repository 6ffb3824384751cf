package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A plain HTTP client of the Bot API. */
final class RawBotApiClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  RawBotApiClient(URI server) {
    this.server = server;
  }

  /** An answer that was JSON. */
  record Answer(int status, JsonNode body, String retryAfter) {

    String description() {
      return body.path("description").asText();
    }

    JsonNode result() {
      return body.path("result");
    }
  }

  /** POSTs JSON, in which a single quote stands for a double one. */
  Answer call(String method, String json) throws IOException {
    return read(exchange(post(method, "application/json", json.replace('\'', '"'))));
  }

  CompletableFuture<Answer> callLater(String method, String json) {
    return http.sendAsync(
            post(method, "application/json", json.replace('\'', '"')), BodyHandlers.ofString())
        .thenApply(RawBotApiClient::read);
  }

  /** POSTs a body of any type. */
  Answer callAs(String type, String method, String body) throws IOException {
    return read(exchange(post(method, type, body)));
  }

  /** GETs a path with its query. */
  HttpResponse<String> get(String path) throws IOException {
    return exchange(HttpRequest.newBuilder(server.resolve(path)).build());
  }

  HttpResponse<String> exchange(String method, String json) throws IOException {
    return exchange(post(method, "application/json", json.replace('\'', '"')));
  }

  private HttpRequest post(String method, String type, String body) {
    return HttpRequest.newBuilder(server.resolve("/bot" + BotApiDouble.TOKEN + "/" + method))
        .timeout(PATIENCE)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> exchange(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  static Answer read(HttpResponse<String> response) {
    try {
      return new Answer(
          response.statusCode(),
          CallParameters.JSON.readTree(response.body()),
          response.headers().firstValue("Retry-After").orElse(""));
    } catch (IOException noJson) {
      throw new AssertionError(response.body(), noJson);
    }
  }
}
