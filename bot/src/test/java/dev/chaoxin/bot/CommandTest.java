package dev.chaoxin.bot;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of commands: each begins with an installation that has done nothing yet. */
abstract class CommandTest {

  @TempDir protected Path home;
  protected Installation chaoxin;

  @BeforeEach
  final void install() {
    chaoxin = new Installation(home);
  }
}
