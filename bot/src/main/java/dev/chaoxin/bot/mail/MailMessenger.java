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

/** Carries digests to mailboxes: by a mail server, or into a folder. */
public final class MailMessenger implements Messenger {

  private final MailComposer composer;
  private final MailTransport postbox;

  public MailMessenger(MailComposer composer, MailTransport postbox) {
    this.composer = composer;
    this.postbox = postbox;
  }

  @Override
  public boolean serves(Channel channel) {
    return channel instanceof Mailbox;
  }

  /** Mail is known by its Message-ID: a second copy is the same mail, to those that look. */
  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public Duration awaitPermit(Channel to) {
    return postbox.awaitTurn(Priority.BROADCAST, (Mailbox) to);
  }

  @Override
  public DeliveryOutcome send(OutgoingPart consignment) {
    MailPayload payload;
    try {
      payload = MailPayload.parse(consignment.part().payload());
    } catch (IllegalArgumentException notAMail) {
      return new Refused("the frozen part is not a mail");
    }
    MimeMessage mail;
    try {
      mail = composer.compose(payload, consignment);
    } catch (IllegalArgumentException notAnAddress) {
      return new Refused("the address cannot stand in a mail");
    }
    return postbox.post(mail);
  }
}
