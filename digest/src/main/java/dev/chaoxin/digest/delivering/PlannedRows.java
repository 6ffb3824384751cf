package dev.chaoxin.digest.delivering;

import dev.chaoxin.digest.composing.DigestLayout;
import dev.chaoxin.subscriptions.Channel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows to be entered for readers of one round, a column at a time, as the database takes them. */
final class PlannedRows {

  private final Map<UUID, DigestLayout> bodies = new LinkedHashMap<>();
  private final Map<Carrier, Columns> deliveries = new EnumMap<>(Carrier.class);
  private int readers;

  /** The deliveries of one carrier. */
  record Columns(
      List<Long> readers, List<Integer> places, List<UUID> bodies, List<String> addresses) {}

  void body(UUID id, DigestLayout layout) {
    bodies.putIfAbsent(id, layout);
  }

  void reader(long reader, List<Channel> channels, UUID body) {
    readers++;
    for (int place = 0; place < channels.size(); place++) {
      Columns columns =
          deliveries.computeIfAbsent(
              Carrier.of(channels.get(place)),
              carrier ->
                  new Columns(
                      new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
      columns.readers().add(reader);
      columns.places().add(place);
      columns.bodies().add(body);
      columns.addresses().add(Carrier.address(channels.get(place)));
    }
  }

  /** Contents that this run has not stored yet. */
  Map<UUID, DigestLayout> bodies() {
    return bodies;
  }

  /** The deliveries by carrier. */
  Map<Carrier, Columns> columns() {
    return deliveries;
  }

  int readers() {
    return readers;
  }

  int deliveries() {
    return deliveries.values().stream().mapToInt(columns -> columns.readers().size()).sum();
  }
}
