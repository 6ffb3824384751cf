package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.composing.DigestLayout;
import dev.chaoxin.subscriptions.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows to be entered for readers of one round, a column at a time, as the database takes them. */
final class InsertBatch {

  private final DeliveryRun round;
  private final List<Long> contents = new ArrayList<>();
  private final List<String> layouts = new ArrayList<>();
  private final Map<ChannelKind, Columns> deliveries = new EnumMap<>(ChannelKind.class);
  private int readers;
  private int size;

  InsertBatch(DeliveryRun round) {
    this.round = round;
  }

  /** The deliveries of one carrier. */
  record Columns(
      List<Long> readers,
      List<Integer> places,
      List<Long> contents,
      List<Integer> left,
      List<Long> sheaves,
      List<String> addresses) {

    private static Columns none() {
      return new Columns(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    private void add(
        long reader, int place, long content, int leftOver, long sheaf, String address) {
      readers.add(reader);
      places.add(place);
      contents.add(content);
      left.add(leftOver);
      sheaves.add(sheaf);
      addresses.add(address);
    }
  }

  void content(long id, DigestLayout layout) {
    contents.add(id);
    layouts.add(layout.text());
  }

  void reader(long reader, List<Channel> channels, long content, int left) {
    readers++;
    for (int place = 0; place < channels.size(); place++) {
      Channel channel = channels.get(place);
      Columns columns =
          deliveries.computeIfAbsent(ChannelKind.of(channel), carrier -> Columns.none());
      int before = columns.readers().size();
      long sheaf =
          before % DeliveryBatches.SIZE == 0 ? round.newSheaf() : columns.sheaves().get(before - 1);
      columns.add(reader, place, content, left, sheaf, ChannelKind.address(channel));
      size++;
    }
  }

  /** The rows without those of readers somebody else has planned meanwhile. */
  InsertBatch without(Set<Long> planned) {
    InsertBatch rest = new InsertBatch(round);
    rest.contents.addAll(contents);
    rest.layouts.addAll(layouts);
    Set<Long> kept = new java.util.HashSet<>();
    deliveries.forEach(
        (carrier, all) -> {
          Columns some = rest.deliveries.computeIfAbsent(carrier, any -> Columns.none());
          for (int i = 0; i < all.readers().size(); i++) {
            if (!planned.contains(all.readers().get(i))) {
              some.add(
                  all.readers().get(i),
                  all.places().get(i),
                  all.contents().get(i),
                  all.left().get(i),
                  all.sheaves().get(i),
                  all.addresses().get(i));
              kept.add(all.readers().get(i));
              rest.size++;
            }
          }
        });
    rest.readers = kept.size();
    return rest;
  }

  long round() {
    return round.id();
  }

  LocalDate day() {
    return round.edition().day();
  }

  /** The numbers of contents that nobody had before. */
  List<Long> contents() {
    return contents;
  }

  /** The dummies of these contents. */
  List<String> layouts() {
    return layouts;
  }

  /** The deliveries by carrier. */
  Map<ChannelKind, Columns> columns() {
    return deliveries;
  }

  int readers() {
    return readers;
  }

  int deliveries() {
    return size;
  }
}
