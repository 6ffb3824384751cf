package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.KeyboardRows;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriptions;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets the time and the time zone of the digest. */
final class DigestTimeHandler {

  private static final List<String> TIMES =
      List.of("06:30", "07:00", "07:30", "08:00", "08:30", "12:00", "18:30", "21:00");

  private static final List<String> ZONES =
      List.of(
          "Asia/Shanghai",
          "Asia/Hong_Kong",
          "Asia/Taipei",
          "Asia/Singapore",
          "Asia/Tokyo",
          "Europe/London",
          "America/New_York",
          "America/Los_Angeles");

  private final Subscriptions subscriptions;

  DigestTimeHandler(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  List<Reply> time(Request request) {
    Messages messages = request.messages();
    Optional<LocalTime> time = ClockTime.parse(request.argument());
    if (time.isPresent()) {
      subscriptions.setDigestTime(request.subscriber().id(), time.get());
      return List.of(
          new Reply(
              request.inPlace(),
              messages.say("time.done", Map.of("time", time.get(), "zone", zoneName(request))),
              List.of()));
    }
    String key = request.argument().isEmpty() ? "time.now" : "time.wrong";
    Map<String, Object> arguments =
        Map.of(
            "time", request.subscriber().digestTime(),
            "zone", zoneName(request),
            "said", Truncation.truncate(request.argument(), 40));
    List<Button> buttons = new ArrayList<>();
    TIMES.forEach(each -> buttons.add(new Button(each, BotCommand.TIME.callbackData(each))));
    return List.of(Reply.message(messages.say(key, arguments), KeyboardRows.of(4, buttons)));
  }

  List<Reply> zone(Request request) {
    Messages messages = request.messages();
    Optional<ZoneId> zone = ZoneNames.find(request.argument());
    if (zone.isPresent()) {
      subscriptions.setZone(request.subscriber().id(), zone.get());
      Map<String, Object> arguments =
          Map.of("zone", zoneName(zone.get(), messages), "time", request.subscriber().digestTime());
      return List.of(new Reply(request.inPlace(), messages.say("zone.done", arguments), List.of()));
    }
    String key = request.argument().isEmpty() ? "zone.now" : "zone.wrong";
    Map<String, Object> arguments =
        Map.of("zone", zoneName(request), "said", Truncation.truncate(request.argument(), 40));
    List<Button> buttons = new ArrayList<>();
    for (String id : ZONES) {
      buttons.add(new Button(zoneName(ZoneId.of(id), messages), BotCommand.ZONE.callbackData(id)));
    }
    return List.of(Reply.message(messages.say(key, arguments), KeyboardRows.of(2, buttons)));
  }

  private static String zoneName(Request request) {
    return zoneName(request.subscriber().zone(), request.messages());
  }

  /** China's time is called Beijing time although its zone is named after Shanghai. */
  private static String zoneName(ZoneId zone, Messages messages) {
    if (zone.getId().equals("Asia/Shanghai")) {
      return ChatText.label(messages, "zone.beijing");
    }
    return ZoneNames.city(zone, messages.language())
        .orElseGet(() -> zone.getDisplayName(TextStyle.FULL, messages.language()));
  }
}
