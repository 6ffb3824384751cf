package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.digest.composing.DigestLayout;
import dev.chaoxin.subscriptions.database.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/**
 * Renders digests and stores their parts: once per content and kind of channel, when the first
 * delivery is to be sent. What is stored is never rendered again.
 */
final class RenderedParts {

  private static final int CACHE_SIZE = 200;

  private final Database database;
  private final LongFunction<Optional<ArchivedArticle>> articles;
  private final Map<Key, List<DigestPart>> cache =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<DigestPart>> eldest) {
          return size() > CACHE_SIZE;
        }
      };

  RenderedParts(Database database, LongFunction<Optional<ArchivedArticle>> articles) {
    this.database = database;
    this.articles = articles;
  }

  private record Key(long content, ChannelKind kind) {}

  /** The parts of a content; none if its articles are no longer in the archive. */
  List<DigestPart> of(long content, ChannelKind kind) {
    Key key = new Key(content, kind);
    synchronized (cache) {
      List<DigestPart> cached = cache.get(key);
      if (cached != null) {
        return cached;
      }
    }
    List<DigestPart> stored = database.jdbi().withHandle(handle -> read(handle, key));
    List<DigestPart> parts = stored.isEmpty() ? render(key) : stored;
    synchronized (cache) {
      cache.put(key, parts);
    }
    return parts;
  }

  /** If two workers render the same content at once, the parts stored first are used by both. */
  private List<DigestPart> render(Key key) {
    Content content = content(key.content());
    Digest digest = content.layout().toDigest(content.day(), articles);
    if (digest.entries().isEmpty() && !content.layout().hasNoEntries()) {
      return List.of();
    }
    List<String> payloads = key.kind().render(digest);
    return database.inTransaction(
        handle -> {
          List<DigestPart> first = read(handle, key);
          return first.isEmpty() ? write(handle, key, payloads) : first;
        });
  }

  private static List<DigestPart> read(Handle handle, Key key) {
    return handle
        .createQuery(
            "SELECT part, parts, payload FROM rendered_part"
                + " WHERE content = :content AND channel_kind = :kind ORDER BY part")
        .bind("content", key.content())
        .bind("kind", key.kind().code())
        .map((row, context) -> new DigestPart(row.getInt(1), row.getInt(2), row.getString(3)))
        .list();
  }

  private record Content(LocalDate day, DigestLayout layout) {}

  private Content content(long id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT local_day, layout FROM digest_content WHERE id = :content")
                    .bind("content", id)
                    .map(
                        (row, context) ->
                            new Content(
                                row.getObject(1, LocalDate.class),
                                new DigestLayout(row.getString(2))))
                    .one());
  }

  private static List<DigestPart> write(Handle handle, Key key, List<String> payloads) {
    List<DigestPart> parts = new ArrayList<>();
    for (String payload : payloads) {
      DigestPart part = new DigestPart(parts.size() + 1, payloads.size(), payload);
      handle
          .createUpdate(
              "INSERT INTO rendered_part (content, channel_kind, part, parts, payload)"
                  + " VALUES (:content, :kind, :part, :parts, :payload)")
          .bind("content", key.content())
          .bind("kind", key.kind().code())
          .bind("part", part.number())
          .bind("parts", part.of())
          .bind("payload", part.payload())
          .execute();
      parts.add(part);
    }
    return parts;
  }
}
