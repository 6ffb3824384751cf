package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.Service;
import dev.chaoxin.bot.Settings;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chaoxin serve}: the service, until it is told to stop. */
@Command(
    name = "serve",
    description = "the service: timetable, Telegram, mail, web",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings given = settings.read();
    CountDownLatch asked = new CountDownLatch(1);
    try (Components house = Components.open(given, Clock.systemUTC());
        Service service = Service.start(house)) {
      StopSignal.redirect(asked::countDown);
      service.startupLines().forEach(terminal.err()::println);
      asked.await();
      terminal.err().println("stopping");
    }
    return ExitCode.DONE;
  }
}
