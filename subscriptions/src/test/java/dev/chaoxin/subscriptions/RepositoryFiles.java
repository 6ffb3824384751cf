package dev.chaoxin.subscriptions;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the sample issues, and the real issues and labelled data beside the clone. */
public final class RepositoryFiles {

  private RepositoryFiles() {}

  /** The root folder of the repository, whichever module the tests run in. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("seeds"))) {
      folder = folder.getParent();
      if (folder == null) {
        return fail("the tests do not run inside the repository");
      }
    }
    return folder;
  }

  /** The sample issues, {@code seeds/}. */
  public static Path seeds() {
    return root().resolve("seeds");
  }

  /**
   * A file or folder in {@code ../shared}. If it is missing, the calling test is skipped, or fails
   * when the environment says {@code CI=true}.
   *
   * @param path relative to {@code ../shared}, such as {@code seeds}
   */
  public static Path shared(String path) {
    Path found = root().resolveSibling("shared").resolve(path);
    require(found, "../shared/" + path + " is not beside the repository");
    return found;
  }

  /**
   * Skips the calling test if a file is missing, or fails it when the environment says {@code
   * CI=true}.
   *
   * @param missing what to say then
   */
  public static void require(Path file, String missing) {
    if ("true".equals(System.getenv("CI")) && !Files.exists(file)) {
      fail(missing);
    }
    assumeTrue(Files.exists(file), missing);
  }
}
