package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.DueReader;
import dev.chaoxin.subscriptions.DueSubscriber;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Gathers due readers, to be composed for many at once: what they follow is then looked for in the
 * news in one go. For use by one thread.
 */
final class DueWindow {

  /**
   * The first window is small, so that composing begins early; each is four times the one before.
   */
  private static final int FIRST = 10_000;

  private static final int READERS = 100_000;

  private static final Duration FIRST_LOOK_BACK = Duration.ofHours(24);
  private static final Duration FIRST_WEEK = Duration.ofDays(7);

  /** How far back the last digest of a reader who had none yesterday is looked for. */
  private static final int LOOK_BACK_DAYS = 8;

  private final Database database;
  private final Predicate<Channel> carried;
  private final Instant now;
  private final Consumer<List<Due>> to;
  private int room = FIRST;
  private List<Due> window = new ArrayList<>();

  /**
   * The rounds there were before this planning: those it opens itself have no reader in them who is
   * asked for again.
   */
  private Optional<Map<Long, DeliveryInserts.Last>> before = Optional.empty();

  /** Up to when the readers of the page know the news, where that is not usual. */
  private Map<Long, Instant> newsUntil = Map.of();

  /** Windows go {@code to} somebody, who has them then for their own. */
  DueWindow(Database database, Predicate<Channel> carried, Instant now, Consumer<List<Due>> to) {
    this.database = database;
    this.carried = carried;
    this.now = now;
    this.to = to;
  }

  /**
   * A reader who is to get a digest.
   *
   * @param newsUntil up to when the reader knows the news
   */
  record Due(Subscriber reader, LocalDate day, Instant newsUntil) {}

  /** Who of these has the digest of the day; notes since when the others know no news. */
  Set<Long> served(List<DueReader> page) {
    LocalDate day = page.get(0).day();
    List<Long> readers = page.stream().map(DueReader::id).toList();
    Map<Long, DeliveryInserts.Last> last =
        database
            .jdbi()
            .withHandle(
                handle -> {
                  if (before.isEmpty()) {
                    before =
                        Optional.of(
                            DeliveryInserts.rounds(handle, day.minusDays(LOOK_BACK_DAYS + 1L)));
                  }
                  // Nearly all had one yesterday: a week's rows are read of the others only.
                  Map<Long, DeliveryInserts.Last> found =
                      DeliveryInserts.last(handle, readers, day.minusDays(1), before.get());
                  List<Long> others =
                      readers.stream().filter(reader -> !found.containsKey(reader)).toList();
                  found.putAll(
                      DeliveryInserts.last(
                          handle, others, day.minusDays(LOOK_BACK_DAYS), before.get()));
                  return found;
                });
    newsUntil = new HashMap<>();
    Set<Long> served = new HashSet<>();
    for (DueReader reader : page) {
      DeliveryInserts.Last digest = last.get(reader.id());
      if (digest != null && !digest.day().isBefore(day)) {
        served.add(reader.id());
      } else if (digest != null) {
        newsUntil.put(reader.id(), digest.newsUntil());
      } else if (reader.weekly()) {
        newsUntil.put(reader.id(), now.minus(FIRST_WEEK));
      }
    }
    return served;
  }

  /** Takes a reader of the page; with the last that has room the window goes. */
  void add(DueSubscriber due) {
    Subscriber reader = due.subscriber();
    if (reader.channels().stream().anyMatch(carried)) {
      Instant until = newsUntil.getOrDefault(reader.id(), now.minus(FIRST_LOOK_BACK));
      window.add(new Due(reader, due.day(), until));
      if (window.size() == room) {
        go();
        room = Math.min(READERS, 4 * room);
      }
    }
  }

  /** Lets those go who are here. */
  void go() {
    List<Due> full = window;
    window = new ArrayList<>();
    to.accept(full);
  }
}
