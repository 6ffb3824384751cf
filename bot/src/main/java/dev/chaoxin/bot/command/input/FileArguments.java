package dev.chaoxin.bot.command.input;

import dev.chaoxin.digest.intake.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files named on the command line, and the files in the folders named there.
 *
 * @param all in the order given, the files of a folder by path
 */
public record FileArguments(List<Given> all) {

  /**
   * One file.
   *
   * @param path where it is
   * @param name its name, decoded as UTF-8 whatever the locale
   */
  public record Given(Path path, String name) {

    private static Given at(Path path) {
      return new Given(path, nameOf(path));
    }

    /** Reads the file. */
    public Opened open() {
      if (Files.isDirectory(path)) {
        return new Opened(Optional.empty(), "the folder cannot be listed: check its permissions");
      }
      try (InputStream in = Files.newInputStream(path)) {
        // One byte more than the limit, so that a file above it can be told.
        return new Opened(Optional.of(in.readNBytes(Intake.MAX_BYTES + 1)), "");
      } catch (IOException e) {
        return new Opened(
            Optional.empty(),
            Files.exists(path)
                ? "it cannot be opened: give this user read access to it"
                : "there is no such file or folder: check the path");
      }
    }
  }

  /** The bytes of a file, or the problem with it. */
  public record Opened(Optional<byte[]> bytes, String problem) {}

  public FileArguments {
    all = List.copyOf(all);
  }

  /** The last part of a path, decoded as UTF-8. */
  public static String nameOf(Path path) {
    String whole = decoded(path);
    return whole.substring(whole.lastIndexOf('/') + 1);
  }

  private static String decoded(Path path) {
    String uri = path.toUri().getRawSchemeSpecificPart();
    return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  public static FileArguments under(List<Path> paths) {
    List<Given> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(Given.at(path));
        continue;
      }
      try (Stream<Path> inside = Files.walk(path)) {
        inside
            .filter(Files::isRegularFile)
            .filter(file -> !file.getFileName().toString().startsWith("."))
            .sorted(Comparator.comparing(FileArguments::decoded))
            .map(Given::at)
            .forEach(files::add);
      } catch (IOException | UncheckedIOException e) {
        files.add(Given.at(path));
      }
    }
    return new FileArguments(files);
  }

  public int count() {
    return all.size();
  }
}
