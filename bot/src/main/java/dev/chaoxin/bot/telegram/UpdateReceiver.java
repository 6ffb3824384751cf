package dev.chaoxin.bot.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Takes updates in: reads them, writes them in the book, hands them to the front desk, chats side
 * by side. It returns once they are written, so a long article for one reader holds up nobody's
 * next word, and a crash loses none.
 */
final class UpdateReceiver implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(UpdateReceiver.class);
  private static final int WINDOWS = 16;
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final UpdateParser reader;
  private final UpdateInbox book;
  private final Consumer<StoredUpdate> frontDesk;
  private final ExecutorService windows = DaemonThreads.pool("telegram-window", WINDOWS);
  private final ChatQueues queues = new ChatQueues(windows);
  private volatile boolean closed;

  UpdateReceiver(UpdateParser reader, UpdateInbox book, Consumer<StoredUpdate> frontDesk) {
    this.reader = reader;
    this.book = book;
    this.frontDesk = frontDesk;
  }

  /** Goes on with what was left open when the process last ended. */
  void resume() {
    List<StoredUpdate> left = book.open();
    if (!left.isEmpty()) {
      log.info("{} updates were left open and are handled now", left.size());
    }
    left.forEach(this::queue);
  }

  /** Forgets the numbers of updates done long ago. */
  void forgetOld() {
    book.forgetOld();
  }

  /** Takes a batch in; waits while the database is away, for what it returned from is confirmed. */
  void take(List<Update> updates) {
    List<StoredUpdate> read = new ArrayList<>();
    updates.forEach(update -> read(update, read));
    write(read).forEach(this::queue);
  }

  private void read(Update update, List<StoredUpdate> read) {
    try {
      reader.read(update).ifPresent(read::add);
    } catch (RuntimeException odd) {
      log.warn("update {} is not understood and is passed over", update.getUpdateId(), odd);
    }
  }

  private List<StoredUpdate> write(List<StoredUpdate> read) {
    boolean complained = false;
    while (!closed && !read.isEmpty()) {
      try {
        return book.write(read);
      } catch (RuntimeException trouble) {
        if (!complained) {
          complained = true;
          log.error("updates cannot be written down; trying again until they can", trouble);
        }
        LockSupport.parkNanos(RETRY.toNanos());
      }
    }
    return List.of();
  }

  private void queue(StoredUpdate update) {
    queues.add(update.chatId(), () -> handle(update));
  }

  private void handle(StoredUpdate update) {
    frontDesk.accept(update);
    // An answer cut short by the end of the process is given again at the next start.
    if (!Thread.currentThread().isInterrupted()) {
      book.strike(update);
    }
  }

  /** Lets what is being answered be answered; what waits stays in the book. */
  @Override
  public void close() {
    closed = true;
    windows.shutdown();
    try {
      if (!windows.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        windows.shutdownNow();
      }
    } catch (InterruptedException hurry) {
      windows.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
