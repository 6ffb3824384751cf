package dev.chaoxin.bot.command.output;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The standard streams of a command, always in UTF-8.
 *
 * @param out for data
 * @param err for messages: progress, results in words, errors
 * @param interactive whether a person is using it
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

  public static Terminal ofProcess() {
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Optional.ofNullable(System.console()).filter(Terminal::isTerminal).isPresent());
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /** From Java 22 on there is a console even without a terminal, and a method to ask. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }
}
