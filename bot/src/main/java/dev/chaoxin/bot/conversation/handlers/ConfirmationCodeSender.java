package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.util.Locale;

/** Mails the code that confirms an address. */
@FunctionalInterface
public interface ConfirmationCodeSender {

  /** Mails a code and returns the outcome. */
  DeliveryOutcome send(Mailbox to, String code, Locale language);
}
