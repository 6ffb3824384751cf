package dev.chaoxin.digest.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Identifies the holder of a lease as machine, process id, process start time and a random suffix,
 * so that another process on the same machine can tell whether the holder still runs.
 */
final class LeaseOwner {

  private static final String MACHINE = machine();

  private LeaseOwner() {}

  /** A new identifier for a lease of this process, at most 64 characters. */
  static String create() {
    ProcessHandle self = ProcessHandle.current();
    return machinePrefix()
        + self.pid()
        + "-"
        + startTime(self)
        + "-"
        + UUID.randomUUID().toString().substring(0, 13);
  }

  /** The prefix of the identifiers of all processes on this machine. */
  static String machinePrefix() {
    return MACHINE + "-";
  }

  /**
   * Whether the process that created this identifier has ended.
   *
   * @param owner starts with {@link #machinePrefix()}
   */
  static boolean isGone(String owner) {
    String[] fields = owner.substring(machinePrefix().length()).split("-", 3);
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(fields[0]));
    return process.isEmpty() || startTime(process.get()) != Long.parseLong(fields[1]);
  }

  private static long startTime(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** A hash of the kernel's boot id and the process id namespace. */
  private static String machine() {
    try {
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      String namespace = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
      return Integer.toHexString((boot + namespace).hashCode());
    } catch (IOException | UnsupportedOperationException e) {
      // Not Linux: no other process will recognise this one's leases, so they run out.
      return UUID.randomUUID().toString().substring(0, 8);
    }
  }
}
