package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import dev.chaoxin.digest.delivery.rate.RateGovernor.Priority;
import dev.chaoxin.digest.rendering.HtmlEscape;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends notices to the operators in their private chats with the bot. */
final class OperatorNotice {

  private static final Logger log = LoggerFactory.getLogger(OperatorNotice.class);

  private static final Duration MAX_WAIT = Duration.ofSeconds(10);
  private static final int MAX_LENGTH = 1_000;

  private final ChatSender sender;
  private final RateGovernor governor;

  OperatorNotice(ChatSender sender, RateGovernor governor) {
    this.sender = sender;
    this.governor = governor;
  }

  /** Sends plain text once to each user; skips those that cannot be reached in time. */
  void send(Set<Long> userIds, String text) {
    String html = HtmlEscape.escape(Truncation.truncate(text, MAX_LENGTH));
    for (long id : userIds) {
      TelegramChat chat = new TelegramChat(id, OptionalInt.empty());
      if (!governor.acquire(Priority.REPLY, chat, MAX_WAIT).isZero()) {
        continue;
      }
      DeliveryOutcome outcome = sender.send(chat, Reply.message(html), OptionalInt.empty());
      if (!(outcome instanceof DeliveryOutcome.Accepted)) {
        log.warn("could not send a notice to an operator: have they started a chat with the bot?");
      }
    }
  }
}
