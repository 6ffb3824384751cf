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
 * Loads new files from a folder, which is never written to. A file is loaded once its size and
 * modification time are unchanged between two scans, so that files still being written are left
 * alone. Loaded files are remembered in memory; across restarts the archive recognises them.
 *
 * <p>Synchronized, so that scans never overlap.
 */
public final class Inbox {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  /** A problem that persists is reported again after this time. */
  private static final Duration REMINDER_INTERVAL = Duration.ofHours(24);

  private final Path folder;
  private final Intake intake;
  private final Clock clock;
  private final Map<String, InboxFile> seen = new HashMap<>();
  private final Map<String, InboxFile> taken = new HashMap<>();
  private final Map<String, Instant> lastReported = new HashMap<>();

  /** An inbox over a folder, which need not exist yet. */
  public Inbox(Path folder, Intake intake, Clock clock) {
    this.folder = folder;
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * Loads the files that are ready.
   *
   * @return a report per file loaded or failed, ordered by name; files whose content was already in
   *     the archive are not reported
   */
  public synchronized List<IntakeReport> scan() {
    List<IntakeReport> reports = new ArrayList<>();
    List<InboxFile> now;
    try {
      now = InboxListing.of(folder);
    } catch (IOException e) {
      log.debug("the inbox cannot be listed", e);
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
    } catch (IOException e) {
      log.debug("a file of the inbox cannot be read", e);
      reportOnce(file.name(), "it cannot be read: give this user read access to it", reports);
      return;
    }
    if (bytes.length != file.size()) {
      // It grew while being read; the next scan looks at it again.
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
