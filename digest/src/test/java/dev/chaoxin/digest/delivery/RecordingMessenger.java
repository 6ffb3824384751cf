package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.subscriptions.Channel;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A messenger whose other side does what the test says, and keeps what it took. */
final class RecordingMessenger implements Messenger {

  private final Class<? extends Channel> kind;
  private final boolean repeatable;
  private final ConcurrentLinkedQueue<OutgoingPart> received = new ConcurrentLinkedQueue<>();
  private volatile Function<OutgoingPart, DeliveryOutcome> otherSide = part -> new Accepted("ok");

  private RecordingMessenger(Class<? extends Channel> kind, boolean repeatable) {
    this.kind = kind;
    this.repeatable = repeatable;
  }

  static RecordingMessenger telegram() {
    return new RecordingMessenger(Channel.TelegramChat.class, false);
  }

  static RecordingMessenger mail() {
    return new RecordingMessenger(Channel.Mailbox.class, true);
  }

  /** From now on, this is what becomes of a part. */
  RecordingMessenger respondWith(Function<OutgoingPart, DeliveryOutcome> answer) {
    otherSide = answer;
    return this;
  }

  /** What arrived, in order. */
  List<OutgoingPart> received() {
    return List.copyOf(received);
  }

  /** The keys of what arrived, in order. */
  List<String> keys() {
    return received.stream().map(OutgoingPart::key).toList();
  }

  @Override
  public boolean serves(Channel channel) {
    return kind.isInstance(channel);
  }

  @Override
  public boolean repeatable() {
    return repeatable;
  }

  @Override
  public DeliveryOutcome send(OutgoingPart consignment) {
    DeliveryOutcome outcome = otherSide.apply(consignment);
    if (outcome instanceof Accepted) {
      received.add(consignment);
    }
    return outcome;
  }

  /** It arrives, and the answer is lost. */
  void receive(OutgoingPart consignment) {
    received.add(consignment);
  }
}
