package dev.chaoxin.digest.delivering;

import dev.chaoxin.digest.composing.DigestLayout;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.DueSubscriber;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Plans a page of readers and enters it in the ledger, all or none. */
final class PagePlan {

  private static final Duration FIRST_LOOK_BACK = Duration.ofHours(24);

  private final Database database;
  private final NewsDesk news;
  private final Predicate<Channel> served;
  private final Instant now;

  PagePlan(Database database, NewsDesk news, Predicate<Channel> served, Instant now) {
    this.database = database;
    this.news = news;
    this.served = served;
    this.now = now;
  }

  /** Enters what is due and not entered yet. */
  RoundPlanner.Planned enter(List<DueSubscriber> page) {
    // A race with another node ends in a duplicate key: then the whole page is looked at again.
    Map<Round, PlannedRows> written =
        database.inTransaction(
            handle -> {
              Map<Round, PlannedRows> rows = plan(page, PlanRows.last(handle, page));
              for (Map.Entry<Round, PlannedRows> round : rows.entrySet()) {
                PlanRows.enter(handle, round.getKey(), round.getValue(), now);
              }
              return rows;
            });
    written.forEach((round, rows) -> round.stored().addAll(rows.bodies().keySet()));
    return written.values().stream()
        .map(rows -> new RoundPlanner.Planned(rows.readers(), rows.deliveries()))
        .reduce(RoundPlanner.Planned.NOTHING, RoundPlanner.Planned::and);
  }

  private Map<Round, PlannedRows> plan(
      List<DueSubscriber> page, Map<Long, PlanRows.Last> lastDigests) {
    Map<Round, List<Subscriber>> rounds = new LinkedHashMap<>();
    for (DueSubscriber due : page) {
      Optional<PlanRows.Last> last = Optional.ofNullable(lastDigests.get(due.subscriber().id()));
      if (last.filter(before -> !before.day().isBefore(due.day())).isEmpty()
          && due.subscriber().channels().stream().anyMatch(served)) {
        Instant since = last.map(PlanRows.Last::newsUntil).orElse(now.minus(FIRST_LOOK_BACK));
        news.round(due.day(), since)
            .ifPresent(
                round ->
                    rounds.computeIfAbsent(round, any -> new ArrayList<>()).add(due.subscriber()));
      }
    }
    Map<Round, PlannedRows> planned = new LinkedHashMap<>();
    rounds.forEach((round, readers) -> planned.put(round, plan(round, readers)));
    return planned;
  }

  private PlannedRows plan(Round round, List<Subscriber> readers) {
    round.edition().lookUp(readers);
    PlannedRows rows = new PlannedRows();
    for (Subscriber reader : readers) {
      Optional<DigestLayout> layout = round.edition().layout(reader);
      if (layout.isPresent()) {
        UUID body = round.fingerprint(layout.get());
        if (!round.stored().contains(body)) {
          rows.body(body, layout.get());
        }
        rows.reader(reader.id(), reader.channels().stream().filter(served).toList(), body);
      }
    }
    return rows;
  }
}
