package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.matching.PreparedArticles;
import dev.chaoxin.digest.matching.SubjectCatalogue;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Plans a morning: composes for each due reader who has no delivery of the day yet, and enters the
 * deliveries in the ledger; reading, composing and entering go on beside each other. A reader with
 * nothing to read is not entered and stays due.
 */
final class DeliveryPlanner {

  private final Database database;
  private final Archive archive;
  private final Subscriptions desk;
  private final Predicate<Channel> served;
  private final PreparedArticles texts;
  private final ReentrantLock one = new ReentrantLock();

  DeliveryPlanner(
      Database database,
      Archive archive,
      Subscriptions desk,
      SubjectCatalogue catalogue,
      Predicate<Channel> served) {
    this.texts = new PreparedArticles(catalogue);
    this.database = database;
    this.archive = archive;
    this.desk = desk;
    this.served = served;
  }

  /** Makes ready the news of a day that is not long past. */
  void prepare(LocalDate day, Instant now) {
    if (!day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1))) {
      one.lock();
      try {
        texts.prepare(archive.articlesOf(day));
      } finally {
        one.unlock();
      }
    }
  }

  /** Plans for the readers who are due at {@code at}; {@code now} is written in the ledger. */
  PlanCounts plan(Instant at, Instant now) {
    one.lock();
    try (LedgerWriter writer = new LedgerWriter(database, now);
        SerialExecutor maker = new SerialExecutor(1)) {
      EditionCache news = new EditionCache(database, archive, texts, now);
      BatchComposer composer = new BatchComposer(news, served, writer);
      DueWindow window =
          new DueWindow(database, served, now, crowd -> maker.take(() -> composer.compose(crowd)));
      desk.eachDue(at, window::served, window::add);
      window.go();
      maker.finish();
      PlanCounts planned = writer.finish();
      news.tidy();
      return planned;
    } finally {
      one.unlock();
    }
  }
}
