package dev.chaoxin.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LeaseOwnerTest {

  @Test
  void recognizesThisProcessAsRunning() {
    assertThat(LeaseOwner.create())
        .startsWith(LeaseOwner.machinePrefix())
        .hasSizeLessThanOrEqualTo(64);
    assertThat(LeaseOwner.isGone(LeaseOwner.create())).isFalse();
  }

  @Test
  void recognizesThatAProcessHasEnded() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    long pid = process.pid();
    process.waitFor();

    assertThat(LeaseOwner.isGone(LeaseOwner.machinePrefix() + pid + "-1700000000000-x")).isTrue();
  }

  @Test
  void tellsProcessesWithTheSameIdApartByStartTime() {
    long self = ProcessHandle.current().pid();

    assertThat(LeaseOwner.isGone(LeaseOwner.machinePrefix() + self + "-1700000000000-x")).isTrue();
  }
}
