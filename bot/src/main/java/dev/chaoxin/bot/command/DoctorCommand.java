package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Settings;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.IndexLabel;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.search.ArticleSearch;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chaoxin doctor}: checks whether this installation can work. */
@Command(
    name = "doctor",
    description = "check settings, folders, database, ports and servers; nothing is sent",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  private static final int TIMEOUT_MILLIS = 5_000;
  private static final long MIN_FREE_BYTES = 200L << 20;

  private final Terminal terminal;
  private int failed;

  @Mixin private SettingsOption settings;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings given = settings.read();
    report(true, "settings", given.toString());
    return settings.withComponents(
        components -> {
          store(components.archive(), components.search());
          return surroundings(given);
        });
  }

  private void store(Archive archive, ArticleSearch search) {
    report(true, "database", archive.issues(0, 1).isEmpty() ? "open, empty" : "open");
    report(true, "index", IndexLabel.of(search.progress()));
  }

  private int surroundings(Settings given) {
    space(given);
    report(
        Files.isReadable(given.inbox()),
        "inbox",
        Files.isReadable(given.inbox())
            ? given.inbox().toString()
            : "create the folder " + given.inbox().toAbsolutePath() + ", or set CHAOXIN_INBOX");
    port(given.http());
    given.smtp().ifPresent(server -> reach("mail server", server.host(), server.port()));
    given
        .telegramApi()
        .ifPresent(api -> reach("Bot API", api.getHost(), api.getPort() > 0 ? api.getPort() : 443));
    return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void space(Settings given) {
    try {
      long free = Files.getFileStore(given.data()).getUsableSpace();
      report(free >= MIN_FREE_BYTES, "space", (free >> 20) + " MB free in " + given.data());
    } catch (IOException e) {
      report(false, "space", "is unknown for " + given.data());
    }
  }

  private void port(Settings.HttpAddress http) {
    String at = http.host() + ":" + http.port();
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(http.host(), http.port()));
      report(true, "web", at + " is free");
    } catch (IOException e) {
      report(false, "web", at + " is in use: by serve, which is fine, or by another program");
    }
  }

  private void reach(String what, String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
      report(true, what, host + ":" + port + " answers");
    } catch (IOException e) {
      report(
          false, what, host + ":" + port + " does not answer: check host name, port and firewall");
    }
  }

  private void report(boolean ok, String what, String result) {
    if (!ok) {
      failed++;
    }
    terminal.out().printf("%s %-12s %s%n", ok ? "✓" : "✗", what, result);
  }
}
