package dev.chaoxin.digest.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who holds a delivery, written so that another process on the same machine can tell whether that
 * one still lives: machine, process, its start, and a number of its own for each handful.
 */
final class LeaseOwner {

  private static final String MACHINE = machine();

  private LeaseOwner() {}

  /** A new token of this process, at most 64 characters. */
  static String create() {
    ProcessHandle self = ProcessHandle.current();
    return machinePrefix()
        + self.pid()
        + "-"
        + start(self)
        + "-"
        + UUID.randomUUID().toString().substring(0, 13);
  }

  /** What the tokens of all processes on this machine begin with. */
  static String machinePrefix() {
    return MACHINE + "-";
  }

  /** Whether the process that made this token of this machine is gone. */
  static boolean isGone(String token) {
    String[] fields = token.substring(machinePrefix().length()).split("-", 3);
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(fields[0]));
    return process.isEmpty() || start(process.get()) != Long.parseLong(fields[1]);
  }

  private static long start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** The kernel's number of this boot and of the room its processes are counted in. */
  private static String machine() {
    try {
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      String room = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
      return Integer.toHexString((boot + room).hashCode());
    } catch (IOException | UnsupportedOperationException notLinux) {
      // Nobody else can tell: its deliveries wait for their lease to run out.
      return UUID.randomUUID().toString().substring(0, 8);
    }
  }
}
