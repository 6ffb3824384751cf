package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.composing.BatchDigestComposer;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Subscriber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Composes for the readers of a window, and hands the rows on. For use by one thread. */
final class BatchComposer {

  /** Deliveries a transaction. */
  private static final int BUNDLE = 20_000;

  private final EditionCache news;
  private final Predicate<Channel> carried;
  private final LedgerWriter writer;

  BatchComposer(EditionCache news, Predicate<Channel> carried, LedgerWriter writer) {
    this.news = news;
    this.carried = carried;
    this.writer = writer;
  }

  void compose(List<DueWindow.Due> crowd) {
    Map<DeliveryRun, List<Subscriber>> rounds = new LinkedHashMap<>();
    for (DueWindow.Due due : crowd) {
      news.round(due.day(), due.newsUntil())
          .ifPresent(
              round -> rounds.computeIfAbsent(round, any -> new ArrayList<>()).add(due.reader()));
    }
    rounds.forEach(this::compose);
  }

  private void compose(DeliveryRun round, List<Subscriber> readers) {
    BatchDigestComposer edition = round.edition();
    edition.match(readers);
    InsertBatch rows = new InsertBatch(round);
    for (Subscriber reader : readers) {
      Optional<BatchDigestComposer.SharedContent> made = edition.composeShared(reader);
      if (made.isPresent()) {
        long content = round.content(made.get().content());
        if (made.get().newLayout().isPresent()) {
          rows.content(content, made.get().newLayout().get());
        }
        rows.reader(reader.id(), carried(reader.channels()), content, made.get().omitted());
        if (rows.deliveries() >= BUNDLE) {
          writer.enter(rows);
          rows = new InsertBatch(round);
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
