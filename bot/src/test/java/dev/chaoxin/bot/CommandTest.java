package dev.chaoxin.bot;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base class for tests of commands; each test has a fresh installation. */
abstract class CommandTest {

  @TempDir protected Path home;
  protected Installation chaoxin;

  @BeforeEach
  final void install() {
    chaoxin = new Installation(home);
  }
}
