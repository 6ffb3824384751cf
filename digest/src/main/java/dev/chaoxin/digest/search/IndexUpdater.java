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
 * Keeps the search index up to date with the archive. A small backlog is indexed at once, a large
 * one in the background while new articles are indexed alongside.
 */
final class IndexUpdater implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(IndexUpdater.class);

  /** A larger backlog is indexed in the background when the index is opened. */
  private static final long MAX_FOREGROUND = 2_000;

  private static final int BATCH_SIZE = 500;
  private static final int BATCHES_PER_COMMIT = 20;

  /** How often to look for articles filed by other processes: they can be found within a second. */
  private static final long POLL_INTERVAL_MILLIS = 400;

  private final LuceneIndex index;
  private final ChangeFeed feed;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "search-index");
            thread.setDaemon(true);
            return thread;
          });

  /** Changes up to this one are in the index, except those of the backlog. */
  private long indexedUpTo;

  private Backlog backlog = Backlog.NONE;
  private boolean failing;
  private boolean closed;
  private Optional<Future<?>> polling = Optional.empty();

  IndexUpdater(LuceneIndex index, ChangeFeed feed) {
    this.index = index;
    this.feed = feed;
  }

  /** Changes still to be indexed: those after article {@code afterId} of change {@code after}. */
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

  /** Indexes what is missing, or begins to, and starts polling. */
  void start() throws IOException {
    if (index.isWriter()) {
      reconcile();
    }
    polling =
        Optional.of(
            background.scheduleWithFixedDelay(
                this::poll, 0, POLL_INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
  }

  /** Indexes what was filed since the last call and makes it visible to searches. */
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
    // The last articles count once they are committed, which closes the backlog: only then can they
    // be found.
    long indexed =
        backlog.open() ? Math.min(backlog.indexed(), backlog.total() - 1) : backlog.total();
    return new IndexProgress(indexed, backlog.total());
  }

  @Override
  public void close() throws IOException {
    polling.ifPresent(future -> future.cancel(false));
    background.shutdown();
    synchronized (this) {
      closed = true;
      index.close();
    }
  }

  /** Compares index and archive; the difference becomes the backlog. */
  private synchronized void reconcile() throws IOException {
    Checkpoint checkpoint = index.checkpoint();
    long newest = feed.newest();
    if (checkpoint.change() > newest
        || feed.stamp(checkpoint.change()).filter(checkpoint.stamp()::equals).isEmpty()) {
      index.removeAll();
      checkpoint = Checkpoint.NONE;
    }
    long total = feed.count(checkpoint.change(), newest);
    feed.removed(checkpoint.change(), newest).forEach(this::remove);
    backlog =
        new Backlog(
            checkpoint.change() < newest, checkpoint.change(), Long.MAX_VALUE, newest, 0, total);
    indexedUpTo = newest;
    if (backlog.open() && total > MAX_FOREGROUND) {
      log.info("Indexing {} articles for search in the background", total);
    }
    boolean more = total <= MAX_FOREGROUND;
    while (more) {
      more = indexBatch();
    }
  }

  /** Indexes one batch of the backlog; false once it is closed. */
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
    // The last change of an open backlog may be indexed in part: after a crash it is indexed again.
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
    } catch (IOException | RuntimeException e) {
      if (!failing) {
        log.warn("Could not update the search index, will retry: {}", rootCause(e));
      }
      failing = true;
    }
  }

  /** The innermost cause, such as a full disk. */
  private static String rootCause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }

  private void put(ArchivedArticle article) {
    try {
      index.put(article);
    } catch (IOException | AlreadyClosedException e) {
      throw e instanceof IOException io ? new UncheckedIOException(io) : (AlreadyClosedException) e;
    }
  }

  private void remove(long id) {
    try {
      index.remove(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
