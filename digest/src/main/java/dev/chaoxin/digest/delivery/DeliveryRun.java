package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.composing.BatchDigestComposer;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Subscriber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Readers of one local day who are planned together because they choose from the same articles. For
 * use by one thread.
 */
final class DeliveryRun {

  /** Deliveries inserted in one transaction. */
  private static final int INSERT_BATCH_SIZE = 20_000;

  /** Ids of contents and batches are the run's id times this, plus a number. */
  private static final long IDS_PER_RUN = 10_000_000;

  private final long id;
  private final BatchDigestComposer composer;
  private long batches;

  DeliveryRun(long id, BatchDigestComposer composer) {
    this.id = id;
    this.composer = composer;
  }

  /** The id in the ledger. */
  long id() {
    return id;
  }

  LocalDate day() {
    return composer.day();
  }

  /**
   * Composes the digests of these readers. A reader who gets nothing has no delivery.
   *
   * @param served whether a messenger serves a channel
   * @param inserts takes the deliveries, some thousand at a time
   */
  void compose(List<Subscriber> readers, Predicate<Channel> served, Consumer<InsertBatch> inserts) {
    composer.match(readers);
    InsertBatch batch = new InsertBatch(this);
    for (Subscriber reader : readers) {
      Optional<BatchDigestComposer.SharedContent> digest = composer.composeShared(reader);
      if (digest.isPresent()) {
        long content = contentId(digest.get().content());
        if (digest.get().newLayout().isPresent()) {
          batch.addContent(content, digest.get().newLayout().get());
        }
        batch.addReader(
            reader.id(), served(reader.channels(), served), content, digest.get().omitted());
        if (batch.deliveries() >= INSERT_BATCH_SIZE) {
          inserts.accept(batch);
          batch = new InsertBatch(this);
        }
      }
    }
    if (batch.deliveries() > 0) {
      inserts.accept(batch);
    }
  }

  /** The id of one more delivery batch. */
  long newBatchId() {
    return id * IDS_PER_RUN + batches++;
  }

  private long contentId(int number) {
    if (number >= IDS_PER_RUN) {
      throw new IllegalStateException("too many contents in one delivery run");
    }
    return id * IDS_PER_RUN + number;
  }

  private static List<Channel> served(List<Channel> channels, Predicate<Channel> served) {
    return channels.size() == 1 ? channels : channels.stream().filter(served).toList();
  }
}
