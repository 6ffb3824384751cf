package dev.chaoxin.digest.delivery.rate;

import dev.chaoxin.subscriptions.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rate limits of Telegram and of mail domains. */
final class RateLimits {

  /** For all chats together; Telegram's limit is about 30 a second (Bots FAQ, "broadcast"). */
  static final RateLimit TELEGRAM = new RateLimit(1, Duration.ofMillis(40));

  /** For all mails together: what one server takes over one connection. */
  static final RateLimit MAIL = new RateLimit(1, Duration.ofMillis(5));

  // One message a second to a chat, short bursts tolerated; 20 a minute to a group (Bots FAQ).
  private static final RateLimit CHAT = new RateLimit(3, Duration.ofMillis(3_200));
  private static final RateLimit GROUP = new RateLimit(20, Duration.ofSeconds(61));

  private static final RateLimit DOMAIN = new RateLimit(1, Duration.ofMillis(50));

  // QQ: 4,000 an hour per sending address; NetEase: 3,000 an hour.
  private static final Map<String, RateLimit> DOMAINS =
      Map.of(
          "qq.com", new RateLimit(1, Duration.ofMillis(900)),
          "vip.qq.com", new RateLimit(1, Duration.ofMillis(900)),
          "foxmail.com", new RateLimit(1, Duration.ofMillis(900)),
          "163.com", new RateLimit(1, Duration.ofMillis(1_200)),
          "126.com", new RateLimit(1, Duration.ofMillis(1_200)),
          "yeah.net", new RateLimit(1, Duration.ofMillis(1_200)));

  private RateLimits() {}

  /** The limits of a channel's destination; all of them apply. */
  static List<RateLimit> of(Channel to) {
    if (to instanceof Channel.TelegramChat chat) {
      return chat.chatId() < 0 ? List.of(CHAT, GROUP) : List.of(CHAT);
    }
    return List.of(DOMAINS.getOrDefault(destination(to), DOMAIN));
  }

  /** What messages are counted by: a chat with all its threads, or a mail domain. */
  static String destination(Channel to) {
    if (to instanceof Channel.TelegramChat chat) {
      return Long.toString(chat.chatId());
    }
    String address = ((Channel.Mailbox) to).address();
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
