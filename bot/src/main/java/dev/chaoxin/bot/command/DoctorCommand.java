package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.Settings;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chaoxin doctor}: tells whether this installation can work, before it has to. */
@Command(
    name = "doctor",
    description = "check settings, folders, database, ports and servers; nothing is sent",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final long LEAST_SPACE = 200L << 20;

  private final Terminal terminal;
  private int wrong;

  @Mixin private SettingsOption settings;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Settings given = settings.read();
    say(true, "settings", given.toString());
    try (Components house = Components.open(given, Clock.systemUTC())) {
      say(true, "database", house.archive().issues(0, 1).isEmpty() ? "open, empty" : "open");
      say(true, "index", house.search().progress().toString());
    }
    space(given);
    say(
        Files.isReadable(given.inbox()),
        "inbox",
        Files.isReadable(given.inbox())
            ? given.inbox().toString()
            : "make the folder " + given.inbox().toAbsolutePath() + ", or set CHAOXIN_INBOX");
    port(given.http());
    given.smtp().ifPresent(server -> reach("mail server", server.host(), server.port()));
    given
        .telegramApi()
        .ifPresent(api -> reach("Bot API", api.getHost(), api.getPort() > 0 ? api.getPort() : 443));
    return wrong == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void space(Settings given) {
    try {
      long free = Files.getFileStore(given.data()).getUsableSpace();
      say(free >= LEAST_SPACE, "space", (free >> 20) + " MB free in " + given.data());
    } catch (IOException trouble) {
      say(false, "space", "cannot be told for " + given.data());
    }
  }

  private void port(Settings.HttpAddress http) {
    String at = http.host() + ":" + http.port();
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(http.host(), http.port()));
      say(true, "web", at + " is free");
    } catch (IOException taken) {
      say(false, "web", at + " is taken: by serve, which is right, or by another program");
    }
  }

  private void reach(String what, String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      say(true, what, host + ":" + port + " answers");
    } catch (IOException trouble) {
      say(false, what, host + ":" + port + " does not answer: check name, port and firewall");
    }
  }

  private void say(boolean right, String what, String words) {
    if (!right) {
      wrong++;
    }
    terminal.out().printf("%s %-12s %s%n", right ? "✓" : "✗", what, words);
  }
}
