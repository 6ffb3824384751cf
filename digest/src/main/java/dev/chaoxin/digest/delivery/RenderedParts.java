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
 * The parts of digests, set once for each carrier when the first reader's turn comes, stored, and
 * never set anew.
 */
final class RenderedParts {

  private static final int KEPT = 200;

  private final Database database;
  private final LongFunction<Optional<ArchivedArticle>> articles;
  private final Map<Key, List<DigestPart>> lately =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<DigestPart>> eldest) {
          return size() > KEPT;
        }
      };

  RenderedParts(Database database, LongFunction<Optional<ArchivedArticle>> articles) {
    this.database = database;
    this.articles = articles;
  }

  private record Key(long content, ChannelKind carrier) {}

  /** The parts of a body; none when its articles are gone from the archive. */
  List<DigestPart> of(long content, ChannelKind carrier) {
    Key key = new Key(content, carrier);
    synchronized (lately) {
      List<DigestPart> known = lately.get(key);
      if (known != null) {
        return known;
      }
    }
    List<DigestPart> frozen = database.jdbi().withHandle(handle -> read(handle, key));
    List<DigestPart> parts = frozen.isEmpty() ? freeze(key) : frozen;
    synchronized (lately) {
      lately.put(key, parts);
    }
    return parts;
  }

  /** Two senders that freeze the same body at once: the second one takes the first one's parts. */
  private List<DigestPart> freeze(Key key) {
    Frozen frozen = layout(key.content());
    Digest digest = frozen.layout().toDigest(frozen.day(), articles);
    if (digest.entries().isEmpty() && !frozen.layout().hasNoEntries()) {
      return List.of();
    }
    List<String> payloads = key.carrier().render(digest);
    return database.inTransaction(
        handle -> {
          List<DigestPart> others = read(handle, key);
          return others.isEmpty() ? write(handle, key, payloads) : others;
        });
  }

  private static List<DigestPart> read(Handle handle, Key key) {
    return handle
        .createQuery(
            "SELECT part, parts, payload FROM content_part"
                + " WHERE content = :content AND carrier = :carrier ORDER BY part")
        .bind("content", key.content())
        .bind("carrier", key.carrier().code())
        .map((row, context) -> new DigestPart(row.getInt(1), row.getInt(2), row.getString(3)))
        .list();
  }

  /** A dummy as it lies in the ledger. */
  private record Frozen(LocalDate day, DigestLayout layout) {}

  private Frozen layout(long content) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT local_day, layout FROM digest_content WHERE id = :content")
                    .bind("content", content)
                    .map(
                        (row, context) ->
                            new Frozen(
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
              "INSERT INTO content_part (content, carrier, part, parts, payload)"
                  + " VALUES (:content, :carrier, :part, :parts, :payload)")
          .bind("content", key.content())
          .bind("carrier", key.carrier().code())
          .bind("part", part.number())
          .bind("parts", part.of())
          .bind("payload", part.payload())
          .execute();
      parts.add(part);
    }
    return parts;
  }
}
