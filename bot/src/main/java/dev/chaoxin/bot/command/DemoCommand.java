package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.Settings;
import dev.chaoxin.bot.command.demo.Demo;
import dev.chaoxin.bot.command.demo.DemoPages;
import dev.chaoxin.bot.command.demo.SampleIssues;
import dev.chaoxin.bot.command.output.DeliverySummary;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.IntakeSummary;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.bot.console.TerminalChat;
import dev.chaoxin.digest.intake.Intake;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code chaoxin demo}: everything on this machine, with no account. */
@Command(
    name = "demo",
    description = "everything on this machine with no account: a chat, a morning, the pages",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final String END = "/quit";

  private final Terminal terminal;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("chaoxin-demo");
    Settings settings =
        Settings.of(
            Map.of(
                "CHAOXIN_DATA", folder.resolve("data").toString(), "CHAOXIN_HTTP", "127.0.0.1:0"));
    try (Components components = Components.open(settings, Clock.systemUTC())) {
      load(components);
      Demo demo = new Demo(components, folder);
      try (DemoPages pages = DemoPages.open(components)) {
        terminal.out().println("Web pages: " + pages.address());
        chat(demo);
      }
      terminal.out().println();
      terminal.out().println("The morning's digests: " + DeliverySummary.of(demo.morning()));
      terminal.out().println("  Telegram messages are in " + demo.telegram());
      terminal.out().println("  mails are in " + demo.mail());
      return ExitCode.DONE;
    }
  }

  private void load(Components components) throws IOException {
    Map<String, byte[]> issues = SampleIssues.all();
    IntakeSummary summary = new IntakeSummary(terminal, issues.size());
    Intake intake = components.intake();
    issues.forEach((name, bytes) -> summary.print(intake.take(name, bytes)));
    summary.printTotal();
  }

  private void chat(Demo demo) throws IOException {
    PrintWriter out = terminal.out();
    TerminalChat chat = demo.chat(out);
    if (!terminal.interactive()) {
      demo.play(chat);
      return;
    }
    out.println(
        "Write to the bot; a number presses a button; " + END + " continues with the morning.");
    chat.play("/start");
    BufferedReader keyboard =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = prompt(keyboard); line != null && !line.strip().equals(END); ) {
      if (!line.isBlank()) {
        chat.type(line);
      }
      line = prompt(keyboard);
    }
  }

  private String prompt(BufferedReader keyboard) throws IOException {
    terminal.out().print("\n➤ ");
    terminal.out().flush();
    return keyboard.readLine();
  }
}
