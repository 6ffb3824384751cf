package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.subscriptions.Channel;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A messenger that answers as the test says and records the parts it accepted. */
final class RecordingMessenger implements Messenger {

  private final Class<? extends Channel> kind;
  private final boolean repeatable;
  private final ConcurrentLinkedQueue<OutgoingPart> received = new ConcurrentLinkedQueue<>();
  private volatile Function<OutgoingPart, DeliveryOutcome> response = part -> new Accepted("ok");

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

  /** Sets the outcome of each further part. */
  RecordingMessenger respondWith(Function<OutgoingPart, DeliveryOutcome> outcome) {
    response = outcome;
    return this;
  }

  /** The parts received, in order. */
  List<OutgoingPart> received() {
    return List.copyOf(received);
  }

  /** The keys of the parts received, in order. */
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
  public DeliveryOutcome send(OutgoingPart part) {
    DeliveryOutcome outcome = response.apply(part);
    if (outcome instanceof Accepted) {
      received.add(part);
    }
    return outcome;
  }

  /** Records a part as received although the outcome says otherwise: the answer was lost. */
  void receive(OutgoingPart part) {
    received.add(part);
  }
}
