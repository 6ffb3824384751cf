package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Reply;
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

/** A note to the operators, in their own chats with the bot. */
final class OperatorNotice {

  private static final Logger log = LoggerFactory.getLogger(OperatorNotice.class);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST = 1_000;

  private final ChatSender sender;
  private final RateGovernor governor;

  OperatorNotice(ChatSender sender, RateGovernor governor) {
    this.sender = sender;
    this.governor = governor;
  }

  /** Sends it once to each; whoever cannot be reached goes without, the log has it too. */
  void send(Set<Long> userIds, String text) {
    String html = HtmlEscape.escape(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    for (long id : userIds) {
      TelegramChat chat = new TelegramChat(id, OptionalInt.empty());
      if (!governor.acquire(Priority.REPLY, chat, PATIENCE).isZero()) {
        continue;
      }
      DeliveryOutcome outcome = sender.send(chat, Reply.message(html), OptionalInt.empty());
      if (!(outcome instanceof DeliveryOutcome.Accepted)) {
        log.warn("an operator is not reached in Telegram: have they started the bot once?");
      }
    }
  }
}
