package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ChangeFeed;
import dev.chaoxin.digest.search.LuceneIndex.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the search index up to the database: at once when little is missing, else in the
 * background while what is new goes in beside it.
 */
final class IndexUpdater implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(IndexUpdater.class);

  /** So much is taken in at once when an index is opened; more goes on in the background. */
  private static final long LITTLE = 2_000;

  private static final int BATCH = 500;
  private static final int BATCHES_A_COMMIT = 20;

  /** How often a process looks for what others filed: an article is findable within a second. */
  private static final long PULSE_MILLIS = 400;

  private final LuceneIndex folder;
  private final ChangeFeed feed;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "archive-index");
            thread.setDaemon(true);
            return thread;
          });

  /** The filings up to this one are in the index, those of the gap excepted. */
  private long reached;

  private Gap gap = Gap.NONE;
  private boolean inTrouble;
  private boolean closed;
  private Optional<Future<?>> pulse = Optional.empty();

  IndexUpdater(LuceneIndex folder, ChangeFeed feed) {
    this.folder = folder;
    this.feed = feed;
  }

  /** Filings that are still to be taken in: after article {@code afterId} of {@code after}. */
  private record Gap(boolean open, long after, long afterId, long upTo, long done, long all) {
    static final Gap NONE = new Gap(false, 0, 0, 0, 0, 0);

    Gap closed() {
      return new Gap(false, upTo, 0, upTo, all, all);
    }

    Gap after(ChangeFeed.Changed last, int more) {
      return new Gap(true, last.change(), last.article().id(), upTo, done + more, all);
    }
  }

  /** Starts keeping: takes in what is missing, or begins to. */
  void start() throws IOException {
    if (folder.writes()) {
      settle();
    }
    pulse =
        Optional.of(
            background.scheduleWithFixedDelay(this::beat, 0, PULSE_MILLIS, TimeUnit.MILLISECONDS));
  }

  /** Takes in what was filed since the last time, and lets searches see it. */
  synchronized void catchUp() throws IOException {
    if (closed) {
      return;
    }
    if (!folder.writes()) {
      if (!folder.write()) {
        folder.refresh();
        return;
      }
      settle();
    }
    long newest = feed.newest();
    if (newest == reached) {
      return;
    }
    if (newest < reached) {
      settle();
      return;
    }
    feed.removed(reached, newest).forEach(this::remove);
    long after = reached;
    long afterId = Long.MAX_VALUE;
    List<ChangeFeed.Changed> batch = feed.articles(after, afterId, newest, BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(changed -> put(changed.article()));
      after = batch.get(batch.size() - 1).change();
      afterId = batch.get(batch.size() - 1).article().id();
      batch = feed.articles(after, afterId, newest, BATCH);
    }
    reached = newest;
    commit();
  }

  synchronized IndexProgress progress() {
    // The last articles count when they are committed, which closes the gap: only then are they
    // found.
    long done = gap.open() ? Math.min(gap.done(), gap.all() - 1) : gap.all();
    return new IndexProgress(done, gap.all());
  }

  @Override
  public void close() throws IOException {
    pulse.ifPresent(beating -> beating.cancel(false));
    background.shutdown();
    synchronized (this) {
      closed = true;
      folder.close();
    }
  }

  /** Finds out what the index holds, and opens the gap to what the database holds. */
  private synchronized void settle() throws IOException {
    Mark mark = folder.mark();
    long newest = feed.newest();
    if (mark.change() > newest
        || feed.stamp(mark.change()).filter(mark.stamp()::equals).isEmpty()) {
      folder.removeAll();
      mark = Mark.NOTHING;
    }
    long all = feed.count(mark.change(), newest);
    feed.removed(mark.change(), newest).forEach(this::remove);
    gap = new Gap(mark.change() < newest, mark.change(), Long.MAX_VALUE, newest, 0, all);
    reached = newest;
    if (gap.open() && all > LITTLE) {
      log.info("The search index takes in {} articles in the background", all);
    }
    boolean more = all <= LITTLE;
    while (more) {
      more = fill();
    }
  }

  /** Takes in a batch of the gap; false when it is closed. */
  private synchronized boolean fill() throws IOException {
    if (closed || !gap.open() || !folder.writes()) {
      return false;
    }
    List<ChangeFeed.Changed> batch = feed.articles(gap.after(), gap.afterId(), gap.upTo(), BATCH);
    if (batch.isEmpty()) {
      gap = gap.closed();
      commit();
      return false;
    }
    batch.forEach(changed -> put(changed.article()));
    long before = gap.done();
    gap = gap.after(batch.get(batch.size() - 1), batch.size());
    if (gap.done() / (BATCH * BATCHES_A_COMMIT) > before / (BATCH * BATCHES_A_COMMIT)) {
      commit();
    }
    return true;
  }

  private void commit() throws IOException {
    // Within a gap the last filing may be in by half: it is taken in again after a crash.
    long change = gap.open() ? gap.after() - 1 : reached;
    folder.commit(change <= 0 ? Mark.NOTHING : new Mark(change, feed.stamp(change).orElse("")));
  }

  private void beat() {
    try {
      catchUp();
      boolean more = true;
      while (more) {
        more = fill();
      }
      inTrouble = false;
    } catch (IOException | RuntimeException trouble) {
      if (!inTrouble) {
        log.warn("The search index cannot be brought up to date; trying on: {}", cause(trouble));
      }
      inTrouble = true;
    }
  }

  /** What lies at the bottom of it, such as a full disk. */
  private static String cause(Throwable trouble) {
    Throwable cause = trouble;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }

  private void put(ArchivedArticle article) {
    try {
      folder.put(article);
    } catch (IOException | AlreadyClosedException trouble) {
      throw trouble instanceof IOException io
          ? new UncheckedIOException(io)
          : (AlreadyClosedException) trouble;
    }
  }

  private void remove(long id) {
    try {
      folder.remove(id);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
