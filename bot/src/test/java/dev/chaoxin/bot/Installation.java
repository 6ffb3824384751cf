package dev.chaoxin.bot;

import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An installation in a folder of its own; runs commands as separate processes. */
final class Installation {

  private final Path home;
  private final Map<String, String> settings = new TreeMap<>();
  private final AtomicInteger started = new AtomicInteger();

  Installation(Path home) {
    this.home = home;
    set("CHAOXIN_DATA", home.resolve("data").toString());
    set("CHAOXIN_INBOX", home.resolve("inbox").toString());
    set("CHAOXIN_HTTP", "127.0.0.1:0");
  }

  Installation set(String key, String value) {
    settings.put(key, value);
    return this;
  }

  Path home() {
    return home;
  }

  /** Runs a command with empty standard input and waits for it. */
  FinishedProcess run(String... words) throws IOException {
    return runWith("", words);
  }

  /** Runs a command and waits for it. */
  FinishedProcess runWith(String input, String... words) throws IOException {
    try (RunningProcess command = start(input, words)) {
      return command.finish();
    }
  }

  /** Starts a command without waiting for it. */
  RunningProcess start(String input, String... words) throws IOException {
    Path folder = Files.createDirectories(home.resolve("command-" + started.incrementAndGet()));
    Path in = Files.writeString(folder.resolve("in"), input);
    // A shell script passes Chinese arguments whatever the locale of this JVM; exec keeps the pid.
    Path script = Files.writeString(folder.resolve("run.sh"), script(words));
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", script.toString())
            .directory(RepositoryFiles.root().toFile())
            .redirectInput(in.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("CHAOXIN_"));
    return new RunningProcess(builder.start(), folder);
  }

  private String script(String... words) throws IOException {
    String exports =
        settings.entrySet().stream()
            .map(entry -> "export " + entry.getKey() + "=" + quoted(entry.getValue()) + "\n")
            .collect(Collectors.joining());
    String line =
        "exec %s -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.io.tmpdir=%s -cp %s %s %s\n"
            .formatted(
                quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                quoted(Files.createDirectories(home.resolve("tmp")).toString()),
                quoted(classPath()),
                "dev.chaoxin.bot.command.ChaoxinCommand",
                Arrays.stream(words).map(Installation::quoted).collect(Collectors.joining(" ")));
    return exports + line;
  }

  /** The class path without test classes, like the jar. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .filter(entry -> !entry.endsWith("-tests.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
