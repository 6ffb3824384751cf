package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.composing.BatchDigestComposer;
import dev.chaoxin.digest.matching.PreparedArticles;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays out the news for the readers of one planning, once for all who have the same day and have
 * seen the same so far. For use by one thread.
 */
final class EditionCache {

  private final Database database;
  private final Archive archive;
  private final PreparedArticles texts;
  private final Instant plannedAt;
  private final Map<Long, ArchivedArticle> used = new HashMap<>();
  private final Map<Seen, Optional<DeliveryRun>> bySeen = new HashMap<>();
  private final Map<Choice, Optional<DeliveryRun>> byChoice = new HashMap<>();

  EditionCache(Database database, Archive archive, PreparedArticles texts, Instant plannedAt) {
    this.database = database;
    this.archive = archive;
    this.texts = texts;
    this.plannedAt = plannedAt;
  }

  private record Seen(LocalDate day, Instant until) {}

  private record Choice(LocalDate day, List<Long> articles) {}

  /** The round of readers with that day, whose last digest knew the news up to {@code since}. */
  Optional<DeliveryRun> round(LocalDate day, Instant since) {
    return bySeen.computeIfAbsent(new Seen(day, since), this::open);
  }

  private Optional<DeliveryRun> open(Seen seen) {
    List<ArchivedArticle> news = archive.newsFor(seen.day(), seen.until());
    Choice choice = new Choice(seen.day(), news.stream().map(ArchivedArticle::id).toList());
    return byChoice.computeIfAbsent(choice, same -> open(seen.day(), news));
  }

  private Optional<DeliveryRun> open(LocalDate day, List<ArchivedArticle> news) {
    return news.stream()
        .map(ArchivedArticle::arrivedAt)
        .max(Instant::compareTo)
        .map(until -> new DeliveryRun(enter(day, until), edition(day, news)));
  }

  private BatchDigestComposer edition(LocalDate day, List<ArchivedArticle> news) {
    news.forEach(article -> used.put(article.id(), article));
    return BatchDigestComposer.of(news, day, texts, new EditorMarkStore(database).marks());
  }

  /** Lets go of what this planning did not need, if it needed any. */
  void tidy() {
    if (!used.isEmpty()) {
      texts.retain(used.values());
    }
  }

  private long enter(LocalDate day, Instant newsUntil) {
    return database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO delivery_round (local_day, planned_at, news_until)"
                        + " VALUES (:day, :planned, :until)")
                .bind("day", day)
                .bind("planned", Timestamps.toDatabase(plannedAt))
                .bind("until", Timestamps.toDatabase(newsUntil))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }
}
