package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests find the sample issues and what lies beside the repository. */
final class RepositoryFiles {

  private RepositoryFiles() {}

  /** The folder with the top-level {@code pom.xml}, wherever the tests were started. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("subscriptions"))) {
      folder = folder.getParent();
      if (folder == null) {
        return fail("the tests run outside the repository");
      }
    }
    return folder;
  }

  static Path seeds() {
    return root().resolve("seeds");
  }

  /** A folder beside the repository; without it the test is skipped, on a build server it fails. */
  static Path shared(String name) {
    Path folder = root().resolveSibling("shared").resolve(name);
    boolean there = Files.isDirectory(folder);
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("missing beside the repository: shared/%s", name);
    }
    assumeTrue(there, "shared/" + name + " is not beside the repository");
    return folder;
  }
}
