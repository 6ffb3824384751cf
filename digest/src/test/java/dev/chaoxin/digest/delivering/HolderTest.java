package dev.chaoxin.digest.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HolderTest {

  @Test
  void knowsItselfToLive() {
    assertThat(Holder.token()).startsWith(Holder.prefix()).hasSizeLessThanOrEqualTo(64);
    assertThat(Holder.gone(Holder.token())).isFalse();
  }

  @Test
  void seesThatAProcessIsGone() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    long pid = process.pid();
    process.waitFor();

    assertThat(Holder.gone(Holder.prefix() + pid + "-1700000000000-x")).isTrue();
  }

  @Test
  void takesALaterProcessOfTheSameNumberForAnother() {
    long self = ProcessHandle.current().pid();

    assertThat(Holder.gone(Holder.prefix() + self + "-1700000000000-x")).isTrue();
  }
}
