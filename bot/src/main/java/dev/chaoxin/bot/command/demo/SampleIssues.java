package dev.chaoxin.bot.command.demo;

import dev.chaoxin.bot.command.input.FileArguments;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sample issues of {@code seeds/}, which are in the jar too. */
public final class SampleIssues {

  private SampleIssues() {}

  /** The bytes of each issue by file name, sorted by name. */
  public static Map<String, byte[]> all() throws IOException {
    Path classes = classes();
    if (Files.isDirectory(classes)) {
      return in(classes.resolve("seeds"));
    }
    try (FileSystem jar = FileSystems.newFileSystem(classes)) {
      return in(jar.getPath("/seeds"));
    }
  }

  private static Map<String, byte[]> in(Path folder) throws IOException {
    Map<String, byte[]> issues = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        issues.put(FileArguments.nameOf(file), Files.readAllBytes(file));
      }
    }
    return issues;
  }

  private static Path classes() {
    try {
      return Path.of(
          SampleIssues.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
