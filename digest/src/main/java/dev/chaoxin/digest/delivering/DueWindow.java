package dev.chaoxin.digest.delivering;

import dev.chaoxin.digest.composing.MorningEdition;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gathers due readers and composes for many at once: what they follow is then looked for in the
 * news in one go. For use by one thread.
 */
final class DueWindow {

  private static final int READERS = 100_000;

  /** Deliveries a transaction. */
  private static final int BUNDLE = 20_000;

  private static final Duration FIRST_LOOK_BACK = Duration.ofHours(24);
  private static final Duration FIRST_WEEK = Duration.ofDays(7);

  /** How far back the last digest of a reader who had none yesterday is looked for. */
  private static final int LOOK_BACK_DAYS = 8;

  private final Database database;
  private final NewsDesk news;
  private final Predicate<Channel> carried;
  private final LedgerWriter writer;
  private final Instant now;
  private final Map<Long, Instant> since = new HashMap<>();
  private List<DueSubscriber> window = new ArrayList<>();

  DueWindow(
      Database database,
      NewsDesk news,
      Predicate<Channel> carried,
      LedgerWriter writer,
      Instant now) {
    this.database = database;
    this.news = news;
    this.carried = carried;
    this.writer = writer;
    this.now = now;
  }

  /** Who of these has the digest of the day; notes since when the others know no news. */
  Set<Long> served(List<DueReader> page) {
    LocalDate day = page.get(0).day();
    List<Long> readers = page.stream().map(DueReader::id).toList();
    Map<Long, PlanRows.Last> last =
        database
            .jdbi()
            .withHandle(
                handle -> {
                  // Nearly all had one yesterday: a week's rows are read of the others only.
                  Map<Long, PlanRows.Last> found = PlanRows.last(handle, readers, day.minusDays(1));
                  List<Long> others =
                      readers.stream().filter(reader -> !found.containsKey(reader)).toList();
                  found.putAll(PlanRows.last(handle, others, day.minusDays(LOOK_BACK_DAYS)));
                  return found;
                });
    Set<Long> served = new HashSet<>();
    for (DueReader reader : page) {
      PlanRows.Last before = last.get(reader.id());
      if (before != null && !before.day().isBefore(day)) {
        served.add(reader.id());
      } else if (before != null) {
        since.put(reader.id(), before.newsUntil());
      } else if (reader.weekly()) {
        since.put(reader.id(), now.minus(FIRST_WEEK));
      }
    }
    return served;
  }

  /** Takes a reader; with the last that has room the window is composed. */
  void add(DueSubscriber due) {
    if (due.subscriber().channels().stream().anyMatch(carried)) {
      window.add(due);
      if (window.size() == READERS) {
        compose();
      }
    }
  }

  /** Composes for those who are here, and hands the rows on. */
  void compose() {
    Map<Round, List<Subscriber>> rounds = new LinkedHashMap<>();
    for (DueSubscriber due : window) {
      Subscriber reader = due.subscriber();
      Instant from = since.getOrDefault(reader.id(), now.minus(FIRST_LOOK_BACK));
      news.round(due.day(), from)
          .ifPresent(round -> rounds.computeIfAbsent(round, any -> new ArrayList<>()).add(reader));
    }
    window = new ArrayList<>();
    since.clear();
    rounds.forEach(this::compose);
  }

  private void compose(Round round, List<Subscriber> readers) {
    MorningEdition edition = round.edition();
    edition.lookUp(readers);
    PlannedRows rows = new PlannedRows(round.id(), edition.day());
    for (Subscriber reader : readers) {
      Optional<MorningEdition.Made> made = edition.make(reader);
      if (made.isPresent()) {
        long content = round.content(made.get().content());
        if (made.get().fresh().isPresent()) {
          rows.content(content, made.get().fresh().get());
        }
        rows.reader(reader.id(), carried(reader.channels()), content, made.get().left());
        if (rows.deliveries() >= BUNDLE) {
          writer.enter(rows);
          rows = new PlannedRows(round.id(), edition.day());
        }
      }
    }
    if (rows.deliveries() > 0) {
      writer.enter(rows);
    }
  }

  private List<Channel> carried(List<Channel> channels) {
    return channels.size() == 1 ? channels : channels.stream().filter(carried).toList();
  }
}
