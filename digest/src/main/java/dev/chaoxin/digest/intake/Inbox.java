package dev.chaoxin.digest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The letter box: a folder whose new files are taken in. It is only read, never written. A file is
 * taken once its size and time stayed the same between two scans, so that a half-written one is
 * left alone. What it took it remembers while it lives; the archive knows the rest.
 *
 * <p>For one thread at a time.
 */
public final class Inbox {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  /** How long after a failing scan the same trouble is reported again. */
  private static final Duration REMINDER_INTERVAL = Duration.ofHours(24);

  private final Path folder;
  private final Intake intake;
  private final Clock clock;
  private final Map<String, InboxFile> seen = new HashMap<>();
  private final Map<String, InboxFile> taken = new HashMap<>();
  private final Map<String, Instant> lastReported = new HashMap<>();

  /** An inbox over a folder that need not be there yet. */
  public Inbox(Path folder, Intake intake, Clock clock) {
    this.folder = folder;
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * Takes what is ready.
   *
   * @return a report for each file that was taken in or failed, in the order of their names; files
   *     whose content was in the archive before this inbox first saw them are not reported
   */
  public synchronized List<IntakeReport> scan() {
    List<IntakeReport> reports = new ArrayList<>();
    List<InboxFile> now;
    try {
      now = InboxListing.of(folder);
    } catch (IOException trouble) {
      log.debug("the inbox cannot be listed", trouble);
      reportOnce(
          folder.toString(),
          "the inbox folder cannot be read: make it, or give this user read access to it",
          reports);
      return reports;
    }
    lastReported.remove(folder.toString());
    Map<String, InboxFile> before = new HashMap<>(seen);
    seen.clear();
    for (InboxFile file : now) {
      seen.put(file.name(), file);
      if (file.equals(before.get(file.name())) && !file.equals(taken.get(file.name()))) {
        take(file, reports);
      }
    }
    taken.keySet().retainAll(seen.keySet());
    return reports;
  }

  private void take(InboxFile file, List<IntakeReport> reports) {
    if (file.size() > Intake.MAX_BYTES) {
      taken.put(file.name(), file);
      reports.add(Intake.tooLarge(file.name(), file.size()));
      return;
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.path())) {
      bytes = in.readNBytes(Intake.MAX_BYTES + 1);
    } catch (IOException trouble) {
      log.debug("a file of the inbox cannot be read", trouble);
      reportOnce(file.name(), "it cannot be read: give this user read access to it", reports);
      return;
    }
    if (bytes.length != file.size()) {
      // It grew while it was read: it is looked at again.
      return;
    }
    IntakeReport report = intake.take(file.name(), bytes);
    if (report instanceof IntakeReport.Failed failed && failed.retryable()) {
      reportOnce(file.name(), failed.reason(), reports);
      return;
    }
    taken.put(file.name(), file);
    lastReported.remove(file.name());
    if (!(report instanceof IntakeReport.AlreadyKnown)) {
      reports.add(report);
    }
  }

  private void reportOnce(String what, String reason, List<IntakeReport> reports) {
    Instant last = lastReported.get(what);
    if (last == null || !clock.instant().isBefore(last.plus(REMINDER_INTERVAL))) {
      lastReported.put(what, clock.instant());
      reports.add(new IntakeReport.Failed(what, reason));
    }
  }
}
