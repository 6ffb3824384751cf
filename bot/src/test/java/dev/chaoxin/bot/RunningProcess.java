package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A command on its way; closing ends it. */
final class RunningProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 180;

  private final Process process;
  private final Path folder;

  RunningProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Waits until it has ended by itself. */
  FinishedProcess finish() throws IOException {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return fail("still running after %d s; it said:%n%s", PATIENCE_SECONDS, err());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return fail("interrupted");
    }
    return new FinishedProcess(process.exitValue(), text("out"), err());
  }

  /** The end that nobody can catch: {@code kill -9}. */
  void kill() throws IOException {
    process.destroyForcibly();
    finish();
  }

  /** The polite end, as a service supervisor asks for it. */
  FinishedProcess terminate() throws IOException {
    process.destroy();
    return finish();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Everything it has said so far. */
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
