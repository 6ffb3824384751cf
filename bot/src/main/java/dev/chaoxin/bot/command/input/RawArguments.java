package dev.chaoxin.bot.command.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Restores command-line arguments that Java could not decode.
 *
 * <p>In a POSIX locale, as in many containers, Java turns each Chinese character of an argument
 * into replacement characters; Linux still has the bytes in {@code /proc/self/cmdline}.
 */
public final class RawArguments {

  private static final char REPLACEMENT = '\uFFFD';

  private RawArguments() {}

  /** Returns the arguments, read again from {@code commandLine} if Java has lost characters. */
  public static String[] restore(String[] given, Path commandLine) {
    if (String.join("", given).indexOf(REPLACEMENT) < 0) {
      return given;
    }
    try {
      String all = Files.readString(commandLine, StandardCharsets.UTF_8);
      List<String> words = List.of(all.split("\0", -1));
      int end = words.size() - 1; // the line ends with a NUL
      return words.subList(end - given.length, end).toArray(String[]::new);
    } catch (IOException | IndexOutOfBoundsException unknown) {
      return given;
    }
  }
}
