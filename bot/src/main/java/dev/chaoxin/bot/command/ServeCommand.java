package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.Service;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Terminal;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chaoxin serve}: runs the service until it is told to stop. */
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
  public Integer call() throws Exception {
    return settings.withComponents(this::serve);
  }

  private int serve(Components components) throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    try (Service service = Service.start(components)) {
      StopSignal.redirect(stop::countDown);
      service.startupLines().forEach(terminal.err()::println);
      stop.await();
      terminal.err().println("stopping");
    }
    return ExitCode.DONE;
  }
}
