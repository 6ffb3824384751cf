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
 * Receives updates: parses and stores them, then passes them to the handler, different chats in
 * parallel. Receiving returns once they are stored, so that slow handling does not delay polling
 * and a crash loses no update.
 */
final class UpdateReceiver implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(UpdateReceiver.class);
  private static final int WORKERS = 16;
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(3);

  private final UpdateParser parser;
  private final UpdateInbox inbox;
  private final Consumer<StoredUpdate> handler;
  private final ExecutorService workers = DaemonThreads.pool("telegram-worker", WORKERS);
  private final ChatQueues queues = new ChatQueues(workers);
  private volatile boolean closed;

  UpdateReceiver(UpdateParser parser, UpdateInbox inbox, Consumer<StoredUpdate> handler) {
    this.parser = parser;
    this.inbox = inbox;
    this.handler = handler;
  }

  /** Handles the updates that were not handled when the process last ended. */
  void resume() {
    List<StoredUpdate> unhandled = inbox.unhandled();
    if (!unhandled.isEmpty()) {
      log.info("handling {} updates left over from the last run", unhandled.size());
    }
    unhandled.forEach(this::queue);
  }

  /** Deletes the ids of updates handled long ago. */
  void deleteOld() {
    inbox.deleteOld();
  }

  /** Blocks while the database is down, because returning acknowledges the updates to Telegram. */
  void receive(List<Update> updates) {
    List<StoredUpdate> parsed = new ArrayList<>();
    updates.forEach(update -> parse(update, parsed));
    store(parsed).forEach(this::queue);
  }

  private void parse(Update update, List<StoredUpdate> parsed) {
    try {
      parser.parse(update).ifPresent(parsed::add);
    } catch (RuntimeException e) {
      log.warn("skipped update {}, which could not be parsed", update.getUpdateId(), e);
    }
  }

  private List<StoredUpdate> store(List<StoredUpdate> parsed) {
    boolean logged = false;
    while (!closed && !parsed.isEmpty()) {
      try {
        return inbox.store(parsed);
      } catch (RuntimeException e) {
        if (!logged) {
          logged = true;
          log.error("could not store updates; retrying until the database accepts them", e);
        }
        LockSupport.parkNanos(RETRY_DELAY.toNanos());
      }
    }
    return List.of();
  }

  private void queue(StoredUpdate update) {
    queues.add(update.chatId(), () -> handle(update));
  }

  private void handle(StoredUpdate update) {
    handler.accept(update);
    // Handling that was interrupted by close() is repeated at the next start.
    if (!Thread.currentThread().isInterrupted()) {
      inbox.markHandled(update);
    }
  }

  /** Waits for updates being handled; those in the queues stay in the inbox. */
  @Override
  public void close() {
    closed = true;
    workers.shutdown();
    try {
      if (!workers.awaitTermination(SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
