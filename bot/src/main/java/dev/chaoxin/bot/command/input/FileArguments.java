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
 * The files that were named on the command line, and those in the folders that were.
 *
 * @param all in the order given, a folder's own files by their path
 */
public record FileArguments(List<Given> all) {

  /**
   * One file.
   *
   * @param path where it is
   * @param name what it is called, whatever the locale makes of it
   */
  public record Given(Path path, String name) {

    private static Given at(Path path) {
      return new Given(path, nameOf(path));
    }

    /** What is in the file, or why that cannot be told. */
    public Opened open() {
      if (Files.isDirectory(path)) {
        return new Opened(Optional.empty(), "the folder cannot be listed: check its rights");
      }
      try (InputStream in = Files.newInputStream(path)) {
        // One byte more than is read, so that a larger file is seen to be larger.
        return new Opened(Optional.of(in.readNBytes(Intake.MAX_BYTES + 1)), "");
      } catch (IOException trouble) {
        return new Opened(
            Optional.empty(),
            Files.exists(path)
                ? "it cannot be opened: give this user read access to it"
                : "there is no such file or folder: check the path");
      }
    }
  }

  /** The bytes of a file, or the trouble with it. */
  public record Opened(Optional<byte[]> bytes, String trouble) {}

  public FileArguments {
    all = List.copyOf(all);
  }

  /** The last part of a path, decoded from its bytes. */
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
      } catch (IOException | UncheckedIOException trouble) {
        files.add(Given.at(path));
      }
    }
    return new FileArguments(files);
  }

  public int count() {
    return all.size();
  }
}
