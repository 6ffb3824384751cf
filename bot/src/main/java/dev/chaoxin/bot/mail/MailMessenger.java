package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.digest.delivery.Messenger;
import dev.chaoxin.digest.delivery.OutgoingPart;
import dev.chaoxin.digest.delivery.rate.RateGovernor.Priority;
import dev.chaoxin.digest.rendering.MailPayload;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;

/** Sends digests to mailboxes, through a mail server or into a folder. */
public final class MailMessenger implements Messenger {

  private final MailComposer composer;
  private final MailTransport transport;

  public MailMessenger(MailComposer composer, MailTransport postbox) {
    this.composer = composer;
    this.transport = postbox;
  }

  @Override
  public boolean serves(Channel channel) {
    return channel instanceof Mailbox;
  }

  /** A second copy has the same Message-ID, so a client can recognise it. */
  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public Duration awaitPermit(Channel to) {
    return transport.awaitPermit(Priority.BROADCAST, (Mailbox) to);
  }

  @Override
  public DeliveryOutcome send(OutgoingPart part) {
    MailPayload payload;
    try {
      payload = MailPayload.parse(part.part().payload());
    } catch (IllegalArgumentException e) {
      return new Refused("the stored part is not a mail payload");
    }
    MimeMessage mail;
    try {
      mail = composer.compose(payload, part);
    } catch (IllegalArgumentException e) {
      return new Refused("the address cannot be used in a message header");
    }
    return transport.send(mail);
  }
}
