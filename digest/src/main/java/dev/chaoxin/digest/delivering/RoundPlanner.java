package dev.chaoxin.digest.delivering;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.composing.DigestLayout;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.DueSubscriber;
import dev.chaoxin.subscriptions.SubscriptionDesk;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Plans a morning: composes for each due reader who has no delivery of the day yet, and enters the
 * deliveries in the ledger. A reader with nothing to read is not entered and stays due.
 */
final class RoundPlanner {

  private static final int PAGE = 5_000;
  private static final Duration FIRST_LOOK_BACK = Duration.ofHours(24);

  private final Database database;
  private final Archive archive;
  private final SubscriptionDesk desk;
  private final Predicate<Channel> served;

  RoundPlanner(
      Database database, Archive archive, SubscriptionDesk desk, Predicate<Channel> served) {
    this.database = database;
    this.archive = archive;
    this.desk = desk;
    this.served = served;
  }

  /** Readers who got rows, and the rows. */
  record Planned(int readers, int deliveries) {
    Planned and(Planned more) {
      return new Planned(readers + more.readers, deliveries + more.deliveries);
    }
  }

  /** Plans for the readers who are due at {@code at}; {@code now} is written in the ledger. */
  Planned plan(Instant at, Instant now) {
    NewsDesk news = new NewsDesk(database, archive, now);
    List<DueSubscriber> page = new ArrayList<>();
    List<Planned> pages = new ArrayList<>();
    desk.eachDue(
        at,
        due -> {
          page.add(due);
          if (page.size() == PAGE) {
            pages.add(enter(page, news, now));
            page.clear();
          }
        });
    pages.add(enter(page, news, now));
    return pages.stream().reduce(new Planned(0, 0), Planned::and);
  }

  private Planned enter(List<DueSubscriber> page, NewsDesk news, Instant now) {
    if (page.isEmpty()) {
      return new Planned(0, 0);
    }
    // A race with another node ends in a duplicate key: then the whole page is looked at again.
    return database.inTransaction(
        handle -> {
          Map<Long, PlanRows.Last> last = PlanRows.last(handle, page);
          List<PlanRows.Row> rows = new ArrayList<>();
          Map<UUID, PlanRows.Body> bodies = new LinkedHashMap<>();
          int readers = 0;
          for (DueSubscriber due : page) {
            List<PlanRows.Row> planned =
                plan(due, Optional.ofNullable(last.get(due.subscriber().id())), news, now, bodies);
            readers += planned.isEmpty() ? 0 : 1;
            rows.addAll(planned);
          }
          PlanRows.enter(handle, bodies, rows, now);
          return new Planned(readers, rows.size());
        });
  }

  private List<PlanRows.Row> plan(
      DueSubscriber due,
      Optional<PlanRows.Last> last,
      NewsDesk news,
      Instant now,
      Map<UUID, PlanRows.Body> bodies) {
    LocalDate day = due.day();
    List<Channel> channels = due.subscriber().channels().stream().filter(served).toList();
    if (channels.isEmpty() || last.filter(before -> !before.day().isBefore(day)).isPresent()) {
      return List.of();
    }
    Instant since = last.map(PlanRows.Last::newsUntil).orElse(now.minus(FIRST_LOOK_BACK));
    Optional<Round> round = news.round(day, since);
    Optional<DigestLayout> layout = round.flatMap(open -> open.edition().layout(due.subscriber()));
    if (layout.isEmpty()) {
      return List.of();
    }
    UUID body = layout.get().fingerprint(day);
    bodies.putIfAbsent(body, new PlanRows.Body(day, layout.get()));
    List<PlanRows.Row> rows = new ArrayList<>();
    for (Channel channel : channels) {
      DeliveryId id = new DeliveryId(due.subscriber().id(), day, rows.size());
      rows.add(new PlanRows.Row(id, round.get().id(), body, channel));
    }
    return rows;
  }
}
