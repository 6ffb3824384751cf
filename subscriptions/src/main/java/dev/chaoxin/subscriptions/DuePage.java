package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.SubscriberRows.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Up to 10,000 readers of one time zone whose digest is due for the same day, by ascending id. For
 * use by the thread that iterates over the pages, before it asks for the next one.
 */
public final class DuePage {

  private final LocalDate day;
  private final List<Row> rows;
  private final SubscriberPageLoader loader;

  DuePage(LocalDate day, List<Row> rows, SubscriberPageLoader loader) {
    this.day = day;
    this.rows = rows;
    this.loader = loader;
  }

  /** The day, in the readers' time zone, that the digest is due for. */
  public LocalDate day() {
    return day;
  }

  /** The readers on this page; never empty. */
  public List<DueReader> readers() {
    return rows.stream()
        .map(row -> new DueReader(row.id(), row.preferences().weekly().isPresent()))
        .toList();
  }

  /**
   * Loads topics, channels and preferences of some readers on this page, by ascending id. Readers
   * without a topic or without an open channel are left out.
   *
   * @param ids the readers wanted; others are not read from the database
   */
  public List<Subscriber> load(Set<Long> ids) {
    List<Row> wanted =
        ids.size() == rows.size()
            ? rows
            : rows.stream().filter(row -> ids.contains(row.id())).toList();
    return wanted.isEmpty() ? List.of() : loader.load(wanted);
  }
}
