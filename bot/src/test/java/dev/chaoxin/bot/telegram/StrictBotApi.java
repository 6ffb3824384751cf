package dev.chaoxin.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The strict double of the Bot API beside the repository, as a process of its own. */
final class StrictBotApi implements AutoCloseable {

  static final String TOKEN = "123456789:AAWangchaoStrictTokenForTestsOnly00";
  static final String NAME = "wangchao_bot";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final int port;
  private final int controlPort;
  private final HttpClient http = HttpClient.newHttpClient();

  private StrictBotApi(Process process, int port, int controlPort) {
    this.process = process;
    this.port = port;
    this.controlPort = controlPort;
  }

  /** Starts it; skips the test where it is not there, but fails it where CI says it must be. */
  static StrictBotApi start(String... flags) throws IOException {
    Optional<Path> script = script();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(script).as("shared/telegram/strict-bot-api.mjs").isPresent();
    }
    assumeTrue(script.isPresent(), "the strict Bot API double is not beside the repository");
    int port = freePort();
    int controlPort = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                "node", script.get().toString(),
                "--port", String.valueOf(port),
                "--control-port", String.valueOf(controlPort),
                "--token", TOKEN + ":" + NAME));
    command.addAll(List.of(flags));
    Process process = launch(command);
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String ready = said.readLine();
    assertThat(ready).as("the first line of the double").startsWith("ready");
    return new StrictBotApi(process, port, controlPort);
  }

  private static Process launch(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException noNode) {
      assumeTrue("true".equals(System.getenv("CI")), "there is no node to run the double with");
      throw noNode;
    }
  }

  private static Optional<Path> script() {
    Path from = Path.of("").toAbsolutePath();
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      Path script = folder.resolve("shared/telegram/strict-bot-api.mjs");
      if (Files.isRegularFile(script)) {
        return Optional.of(script);
      }
    }
    return Optional.empty();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  Optional<URI> uri() {
    return Optional.of(URI.create("http://127.0.0.1:" + port));
  }

  JsonNode post(String path, String json) {
    return json(
        HttpRequest.newBuilder(control(path))
            .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8))
            .build());
  }

  JsonNode get(String path) {
    return json(HttpRequest.newBuilder(control(path)).build());
  }

  /** What a chat shows, with its buttons drawn. */
  String screen(long chat) {
    return text(HttpRequest.newBuilder(control("screen?chat_id=" + chat)).build());
  }

  private URI control(String path) {
    return URI.create("http://127.0.0.1:" + controlPort + "/control/" + path);
  }

  private JsonNode json(HttpRequest request) {
    try {
      return JSON.readTree(text(request));
    } catch (IOException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private String text(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    } catch (IOException wrong) {
      throw new IllegalStateException(wrong);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurry);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
