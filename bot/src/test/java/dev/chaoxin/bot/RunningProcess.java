package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A running command; closing kills it. */
final class RunningProcess implements AutoCloseable {

  private static final int TIMEOUT_SECONDS = 180;

  private final Process process;
  private final Path folder;

  RunningProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Waits until the process ends. */
  FinishedProcess finish() throws IOException {
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        return fail("still running after %d s; standard error:%n%s", TIMEOUT_SECONDS, err());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return fail("interrupted");
    }
    return new FinishedProcess(process.exitValue(), text("out"), err());
  }

  /** Sends SIGKILL. */
  void kill() throws IOException {
    process.destroyForcibly();
    finish();
  }

  /** Sends SIGTERM, as a service supervisor does. */
  FinishedProcess terminate() throws IOException {
    process.destroy();
    return finish();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Standard error so far. */
  String err() throws IOException {
    return text("err");
  }

  private String text(String name) throws IOException {
    return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (process.isAlive()) {
      kill();
    }
  }
}
