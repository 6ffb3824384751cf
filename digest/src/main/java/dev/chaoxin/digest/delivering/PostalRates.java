package dev.chaoxin.digest.delivering;

import dev.chaoxin.subscriptions.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How fast each kind of destination may be sent to. */
final class PostalRates {

  /** Telegram's limit is about 30 a second for all chats together (Bots FAQ, "broadcast"). */
  static final Rate TELEGRAM = new Rate(1, Duration.ofMillis(40));

  /** What one mail server and one connection can be asked for. */
  static final Rate MAIL = new Rate(1, Duration.ofMillis(5));

  // One message a second to a chat, short bursts tolerated; 20 a minute to a group (Bots FAQ).
  private static final Rate CHAT = new Rate(3, Duration.ofMillis(3_200));
  private static final Rate GROUP = new Rate(20, Duration.ofSeconds(61));

  private static final Rate DOMAIN = new Rate(1, Duration.ofMillis(50));

  // QQ: 4,000 an hour and address of ours; NetEase: 3,000 an hour.
  private static final Map<String, Rate> DOMAINS =
      Map.of(
          "qq.com", new Rate(1, Duration.ofMillis(900)),
          "vip.qq.com", new Rate(1, Duration.ofMillis(900)),
          "foxmail.com", new Rate(1, Duration.ofMillis(900)),
          "163.com", new Rate(1, Duration.ofMillis(1_200)),
          "126.com", new Rate(1, Duration.ofMillis(1_200)),
          "yeah.net", new Rate(1, Duration.ofMillis(1_200)));

  private PostalRates() {}

  /** The rates of one destination. */
  static List<Rate> of(Channel to) {
    if (to instanceof Channel.TelegramChat chat) {
      return chat.chatId() < 0 ? List.of(CHAT, GROUP) : List.of(CHAT);
    }
    return List.of(DOMAINS.getOrDefault(destination(to), DOMAIN));
  }

  /** What limits are counted by: a chat with all its threads; a mail domain. */
  static String destination(Channel to) {
    if (to instanceof Channel.TelegramChat chat) {
      return Long.toString(chat.chatId());
    }
    String address = ((Channel.Mailbox) to).address();
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
