package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.composing.BatchDigestComposer;
import dev.chaoxin.digest.matching.PreparedArticles;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the articles that readers may choose from, once for all readers with the same day and the
 * same articles. Lives as long as one planning; for use by one thread.
 */
final class EditionCache {

  private final Database database;
  private final Archive archive;
  private final PreparedArticles prepared;
  private final Map<Long, ArchivedArticle> used = new HashMap<>();
  private final Map<Key, Optional<Edition>> byKey = new HashMap<>();
  private final Map<Articles, Optional<Edition>> byArticles = new HashMap<>();

  EditionCache(Database database, Archive archive, PreparedArticles prepared) {
    this.database = database;
    this.archive = archive;
    this.prepared = prepared;
  }

  /**
   * What readers choose from.
   *
   * @param newsUntil when the latest of the articles arrived
   */
  record Edition(BatchDigestComposer composer, Instant newsUntil) {}

  private record Key(LocalDate day, Instant since) {}

  private record Articles(LocalDate day, List<Long> ids) {}

  /**
   * The edition of a day for readers whose last digest covered the articles that had arrived by
   * {@code since}; empty if there is nothing new for them.
   */
  Optional<Edition> find(LocalDate day, Instant since) {
    return byKey.computeIfAbsent(new Key(day, since), this::read);
  }

  /** Drops prepared articles that this planning did not use, if it used any. */
  void dropUnusedArticles() {
    if (!used.isEmpty()) {
      prepared.retain(used.values());
    }
  }

  private Optional<Edition> read(Key key) {
    List<ArchivedArticle> news = archive.newsFor(key.day(), key.since());
    Articles articles = new Articles(key.day(), news.stream().map(ArchivedArticle::id).toList());
    return byArticles.computeIfAbsent(articles, any -> edition(key.day(), news));
  }

  private Optional<Edition> edition(LocalDate day, List<ArchivedArticle> news) {
    return news.stream()
        .map(ArchivedArticle::arrivedAt)
        .max(Instant::compareTo)
        .map(until -> new Edition(composer(day, news), until));
  }

  private BatchDigestComposer composer(LocalDate day, List<ArchivedArticle> news) {
    news.forEach(article -> used.put(article.id(), article));
    return BatchDigestComposer.of(news, day, prepared, new EditorMarkStore(database).marks());
  }
}
