package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ChangeFeed;
import dev.chaoxin.digest.search.LuceneIndex.Checkpoint;
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
  private static final long MAX_FOREGROUND = 2_000;

  private static final int BATCH_SIZE = 500;
  private static final int BATCHES_PER_COMMIT = 20;

  /** How often a process looks for what others filed: an article is findable within a second. */
  private static final long POLL_INTERVAL_MILLIS = 400;

  private final LuceneIndex index;
  private final ChangeFeed feed;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "archive-index");
            thread.setDaemon(true);
            return thread;
          });

  /** The filings up to this one are in the index, those of the gap excepted. */
  private long indexedUpTo;

  private Backlog backlog = Backlog.NONE;
  private boolean failing;
  private boolean closed;
  private Optional<Future<?>> polling = Optional.empty();

  IndexUpdater(LuceneIndex folder, ChangeFeed feed) {
    this.index = folder;
    this.feed = feed;
  }

  /** Filings that are still to be taken in: after article {@code afterId} of {@code after}. */
  private record Backlog(
      boolean open, long after, long afterId, long upTo, long indexed, long total) {
    static final Backlog NONE = new Backlog(false, 0, 0, 0, 0, 0);

    Backlog closed() {
      return new Backlog(false, upTo, 0, upTo, total, total);
    }

    Backlog after(ChangeFeed.Changed last, int more) {
      return new Backlog(true, last.change(), last.article().id(), upTo, indexed + more, total);
    }
  }

  /** Starts keeping: takes in what is missing, or begins to. */
  void start() throws IOException {
    if (index.isWriter()) {
      reconcile();
    }
    polling =
        Optional.of(
            background.scheduleWithFixedDelay(
                this::poll, 0, POLL_INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
  }

  /** Takes in what was filed since the last time, and lets searches see it. */
  synchronized void catchUp() throws IOException {
    if (closed) {
      return;
    }
    if (!index.isWriter()) {
      if (!index.tryOpenWriter()) {
        index.refresh();
        return;
      }
      reconcile();
    }
    long newest = feed.newest();
    if (newest == indexedUpTo) {
      return;
    }
    if (newest < indexedUpTo) {
      reconcile();
      return;
    }
    feed.removed(indexedUpTo, newest).forEach(this::remove);
    long after = indexedUpTo;
    long afterId = Long.MAX_VALUE;
    List<ChangeFeed.Changed> batch = feed.articles(after, afterId, newest, BATCH_SIZE);
    while (!batch.isEmpty()) {
      batch.forEach(changed -> put(changed.article()));
      after = batch.get(batch.size() - 1).change();
      afterId = batch.get(batch.size() - 1).article().id();
      batch = feed.articles(after, afterId, newest, BATCH_SIZE);
    }
    indexedUpTo = newest;
    commit();
  }

  synchronized IndexProgress progress() {
    // The last articles count when they are committed, which closes the gap: only then are they
    // found.
    long done = backlog.open() ? Math.min(backlog.indexed(), backlog.total() - 1) : backlog.total();
    return new IndexProgress(done, backlog.total());
  }

  @Override
  public void close() throws IOException {
    polling.ifPresent(beating -> beating.cancel(false));
    background.shutdown();
    synchronized (this) {
      closed = true;
      index.close();
    }
  }

  /** Finds out what the index holds, and opens the gap to what the database holds. */
  private synchronized void reconcile() throws IOException {
    Checkpoint mark = index.checkpoint();
    long newest = feed.newest();
    if (mark.change() > newest
        || feed.stamp(mark.change()).filter(mark.stamp()::equals).isEmpty()) {
      index.removeAll();
      mark = Checkpoint.NONE;
    }
    long all = feed.count(mark.change(), newest);
    feed.removed(mark.change(), newest).forEach(this::remove);
    backlog = new Backlog(mark.change() < newest, mark.change(), Long.MAX_VALUE, newest, 0, all);
    indexedUpTo = newest;
    if (backlog.open() && all > MAX_FOREGROUND) {
      log.info("The search index takes in {} articles in the background", all);
    }
    boolean more = all <= MAX_FOREGROUND;
    while (more) {
      more = indexBatch();
    }
  }

  /** Takes in a batch of the gap; false when it is closed. */
  private synchronized boolean indexBatch() throws IOException {
    if (closed || !backlog.open() || !index.isWriter()) {
      return false;
    }
    List<ChangeFeed.Changed> batch =
        feed.articles(backlog.after(), backlog.afterId(), backlog.upTo(), BATCH_SIZE);
    if (batch.isEmpty()) {
      backlog = backlog.closed();
      commit();
      return false;
    }
    batch.forEach(changed -> put(changed.article()));
    long before = backlog.indexed();
    backlog = backlog.after(batch.get(batch.size() - 1), batch.size());
    if (backlog.indexed() / (BATCH_SIZE * BATCHES_PER_COMMIT)
        > before / (BATCH_SIZE * BATCHES_PER_COMMIT)) {
      commit();
    }
    return true;
  }

  private void commit() throws IOException {
    // Within a gap the last filing may be in by half: it is taken in again after a crash.
    long change = backlog.open() ? backlog.after() - 1 : indexedUpTo;
    index.commit(
        change <= 0 ? Checkpoint.NONE : new Checkpoint(change, feed.stamp(change).orElse("")));
  }

  private void poll() {
    try {
      catchUp();
      boolean more = true;
      while (more) {
        more = indexBatch();
      }
      failing = false;
    } catch (IOException | RuntimeException trouble) {
      if (!failing) {
        log.warn(
            "The search index cannot be brought up to date; trying on: {}", rootCause(trouble));
      }
      failing = true;
    }
  }

  /** What lies at the bottom of it, such as a full disk. */
  private static String rootCause(Throwable trouble) {
    Throwable cause = trouble;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }

  private void put(ArchivedArticle article) {
    try {
      index.put(article);
    } catch (IOException | AlreadyClosedException trouble) {
      throw trouble instanceof IOException io
          ? new UncheckedIOException(io)
          : (AlreadyClosedException) trouble;
    }
  }

  private void remove(long id) {
    try {
      index.remove(id);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
