package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.util.Locale;

/** How a code gets into a mailbox; the composition root knows. */
@FunctionalInterface
public interface ConfirmationCodeSender {

  /** Mails a code and says what became of it. */
  DeliveryOutcome mail(Mailbox to, String code, Locale language);
}
