package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.delivery.EditionCache.Edition;
import dev.chaoxin.digest.matching.PreparedArticles;
import dev.chaoxin.digest.matching.SubjectCatalogue;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.DuePage;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Composes the digests of readers who are due and have none of the day yet, and enters them in the
 * ledger. A reader for whom there is nothing gets no entry and stays due until the day ends.
 */
final class DeliveryPlanner {

  /**
   * Readers composed for at once. Their topics are looked up in the articles together; the first
   * batch is small so that composing starts early, and each is four times the one before.
   */
  private static final int FIRST_BATCH_SIZE = 10_000;

  private static final int LARGEST_BATCH_SIZE = 100_000;

  private final Database database;
  private final Archive archive;
  private final Subscriptions subscriptions;
  private final Predicate<Channel> served;
  private final PreparedArticles prepared;
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * Creates a planner.
   *
   * @param served whether a messenger serves a channel; others are not planned for
   */
  DeliveryPlanner(
      Database database,
      Archive archive,
      Subscriptions subscriptions,
      SubjectCatalogue catalogue,
      Predicate<Channel> served) {
    this.database = database;
    this.archive = archive;
    this.subscriptions = subscriptions;
    this.served = served;
    this.prepared = new PreparedArticles(catalogue);
  }

  /** A reader to compose for, who has seen the articles that arrived up to {@code newsUntil}. */
  private record Recipient(Subscriber reader, LocalDate day, Instant newsUntil) {}

  /** Prepares the articles of a day for matching, unless the day is before yesterday. */
  void prepare(LocalDate day, Instant now) {
    if (!day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1))) {
      lock.lock();
      try {
        prepared.prepare(archive.articlesOf(day));
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * Plans for the readers who are due at {@code at}. Reading, composing and inserting overlap.
   *
   * @param now the time of planning, for the ledger
   */
  DeliveryReport plan(Instant at, Instant now) {
    lock.lock();
    try (BoundedPipeline pipeline = new BoundedPipeline()) {
      UnservedReaders unserved = new UnservedReaders(database, now);
      EditionCache editions = new EditionCache(database, archive, prepared);
      DeliveryInserts inserts = new DeliveryInserts(database, now);
      Map<Edition, DeliveryRun> runs = new LinkedHashMap<>();
      BoundedPipeline.Stage<InsertBatch> inserting = pipeline.stage(2, inserts::insert);
      BoundedPipeline.Stage<List<Recipient>> composing =
          pipeline.stage(
              1,
              recipients ->
                  byEdition(recipients, editions)
                      .forEach(
                          (edition, readers) ->
                              runs.computeIfAbsent(edition, inserts::startRun)
                                  .compose(readers, served, inserting::put)));

      int batchSize = FIRST_BATCH_SIZE;
      List<Recipient> batch = new ArrayList<>();
      for (DuePage page : subscriptions.duePages(at)) {
        Map<Long, Instant> newsUntil = unserved.of(page);
        for (Subscriber reader : page.load(newsUntil.keySet())) {
          if (reader.channels().stream().anyMatch(served)) {
            batch.add(new Recipient(reader, page.day(), newsUntil.get(reader.id())));
          }
          if (batch.size() == batchSize) {
            composing.put(batch);
            batch = new ArrayList<>();
            batchSize = Math.min(LARGEST_BATCH_SIZE, 4 * batchSize);
          }
        }
      }
      composing.put(batch);
      pipeline.finish();
      editions.dropUnusedArticles();
      return inserts.report();
    } finally {
      lock.unlock();
    }
  }

  /** The recipients for whom there are new articles. */
  private static Map<Edition, List<Subscriber>> byEdition(
      List<Recipient> recipients, EditionCache editions) {
    Map<Edition, List<Subscriber>> readers = new LinkedHashMap<>();
    for (Recipient recipient : recipients) {
      editions
          .find(recipient.day(), recipient.newsUntil())
          .ifPresent(
              edition ->
                  readers
                      .computeIfAbsent(edition, any -> new ArrayList<>())
                      .add(recipient.reader()));
    }
    return readers;
  }
}
