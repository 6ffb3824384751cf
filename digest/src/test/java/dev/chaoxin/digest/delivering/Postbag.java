package dev.chaoxin.digest.delivering;

import dev.chaoxin.digest.delivering.DeliveryOutcome.Accepted;
import dev.chaoxin.subscriptions.Channel;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A messenger whose other side does what the test says, and keeps what it took. */
final class Postbag implements Messenger {

  private final Class<? extends Channel> kind;
  private final boolean repeatable;
  private final ConcurrentLinkedQueue<Consignment> taken = new ConcurrentLinkedQueue<>();
  private volatile Function<Consignment, DeliveryOutcome> otherSide = part -> new Accepted("ok");

  private Postbag(Class<? extends Channel> kind, boolean repeatable) {
    this.kind = kind;
    this.repeatable = repeatable;
  }

  static Postbag telegram() {
    return new Postbag(Channel.TelegramChat.class, false);
  }

  static Postbag mail() {
    return new Postbag(Channel.Mailbox.class, true);
  }

  /** From now on, this is what becomes of a part. */
  Postbag answers(Function<Consignment, DeliveryOutcome> answer) {
    otherSide = answer;
    return this;
  }

  /** What arrived, in order. */
  List<Consignment> taken() {
    return List.copyOf(taken);
  }

  /** The keys of what arrived, in order. */
  List<String> keys() {
    return taken.stream().map(Consignment::key).toList();
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
  public DeliveryOutcome send(Consignment consignment) {
    DeliveryOutcome outcome = otherSide.apply(consignment);
    if (outcome instanceof Accepted) {
      taken.add(consignment);
    }
    return outcome;
  }

  /** It arrives, and the answer is lost. */
  void arrives(Consignment consignment) {
    taken.add(consignment);
  }
}
