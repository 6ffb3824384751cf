package dev.chaoxin.bot.command.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawArgumentsTest {

  @TempDir Path folder;

  @Test
  void restoresWhatAPosixLocaleLost() throws IOException {
    Path commandLine = folder.resolve("cmdline");
    Files.writeString(commandLine, "java\0-jar\0chaoxin.jar\0find\0海塘\0");

    assertThat(
            RawArguments.restore(
                new String[] {"find", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"}, commandLine))
        .containsExactly("find", "海塘");
  }

  @Test
  void leavesAloneWhatIsWhole() {
    String[] given = {"find", "海塘"};

    assertThat(RawArguments.restore(given, folder.resolve("none"))).isSameAs(given);
  }
}
