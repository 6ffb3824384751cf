package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.composing.DigestLayout;
import dev.chaoxin.subscriptions.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Contents and deliveries of one run, to be inserted in one transaction: a list per column, as
 * {@code UNNEST} takes them.
 */
final class InsertBatch {

  private final DeliveryRun run;
  private final List<Long> contentIds = new ArrayList<>();
  private final List<String> layouts = new ArrayList<>();
  private final Map<ChannelKind, Columns> deliveries = new EnumMap<>(ChannelKind.class);
  private int readers;
  private int size;

  InsertBatch(DeliveryRun run) {
    this.run = run;
  }

  /** The columns of the deliveries to one kind of channel. */
  record Columns(
      List<Long> readers,
      List<Integer> channelIndexes,
      List<Long> contents,
      List<Integer> omitted,
      List<Long> batches,
      List<String> addresses) {

    private Columns() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    private void add(
        long reader, int channelIndex, long content, int omittedCount, long batch, String address) {
      readers.add(reader);
      channelIndexes.add(channelIndex);
      contents.add(content);
      omitted.add(omittedCount);
      batches.add(batch);
      addresses.add(address);
    }
  }

  /** Adds a content that no reader of the run got before. */
  void addContent(long id, DigestLayout layout) {
    contentIds.add(id);
    layouts.add(layout.text());
  }

  /**
   * Adds a delivery to each of a reader's channels.
   *
   * @param omitted how many further articles matched the reader's topics
   */
  void addReader(long reader, List<Channel> channels, long content, int omitted) {
    readers++;
    for (int index = 0; index < channels.size(); index++) {
      Channel channel = channels.get(index);
      Columns columns = deliveries.computeIfAbsent(ChannelKind.of(channel), kind -> new Columns());
      int row = columns.readers().size();
      long batch =
          row % DeliveryClaims.BATCH_SIZE == 0 ? run.newBatchId() : columns.batches().get(row - 1);
      columns.add(reader, index, content, omitted, batch, ChannelKind.address(channel));
      size++;
    }
  }

  /** A copy without the deliveries of these readers. */
  InsertBatch without(Set<Long> excluded) {
    InsertBatch rest = new InsertBatch(run);
    rest.contentIds.addAll(contentIds);
    rest.layouts.addAll(layouts);
    Set<Long> kept = new HashSet<>();
    deliveries.forEach(
        (kind, all) -> {
          Columns some = rest.deliveries.computeIfAbsent(kind, any -> new Columns());
          for (int i = 0; i < all.readers().size(); i++) {
            if (!excluded.contains(all.readers().get(i))) {
              some.add(
                  all.readers().get(i),
                  all.channelIndexes().get(i),
                  all.contents().get(i),
                  all.omitted().get(i),
                  all.batches().get(i),
                  all.addresses().get(i));
              kept.add(all.readers().get(i));
              rest.size++;
            }
          }
        });
    rest.readers = kept.size();
    return rest;
  }

  long run() {
    return run.id();
  }

  LocalDate day() {
    return run.day();
  }

  /** The ids of the new contents. */
  List<Long> contentIds() {
    return contentIds;
  }

  /** The layouts of the new contents, in the order of their ids. */
  List<String> layouts() {
    return layouts;
  }

  /** The deliveries by kind of channel. */
  Map<ChannelKind, Columns> columns() {
    return deliveries;
  }

  /** The number of readers. */
  int readers() {
    return readers;
  }

  /** The number of deliveries. */
  int deliveries() {
    return size;
  }
}
