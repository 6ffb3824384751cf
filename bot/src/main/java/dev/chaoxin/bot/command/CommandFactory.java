package dev.chaoxin.bot.command;

import dev.chaoxin.bot.command.output.Terminal;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the terminal it speaks to. */
final class CommandFactory implements IFactory {

  private final Terminal terminal;
  private final IFactory otherwise = CommandLine.defaultFactory();

  CommandFactory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Optional<Constructor<?>> speaking =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[] {Terminal.class}))
            .findAny();
    return speaking.isPresent()
        ? type.cast(speaking.get().newInstance(terminal))
        : otherwise.create(type);
  }
}
