package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriptions;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When the digest comes, and by which clock. */
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

  private final Subscriptions desk;

  DigestTimeHandler(Subscriptions desk) {
    this.desk = desk;
  }

  List<Reply> time(RequestContext turn) {
    Messages words = turn.words();
    Optional<LocalTime> time = ClockTime.in(turn.argument());
    if (time.isPresent()) {
      desk.setDigestTime(turn.reader().id(), time.get());
      return List.of(
          new Reply(
              turn.inPlace(),
              words.say("time.done", Map.of("time", time.get(), "zone", name(turn))),
              List.of()));
    }
    String key = turn.argument().isEmpty() ? "time.now" : "time.wrong";
    Map<String, Object> said =
        Map.of(
            "time", turn.reader().digestTime(),
            "zone", name(turn),
            "said", Truncation.to(turn.argument(), 40));
    List<Button> buttons = new ArrayList<>();
    TIMES.forEach(each -> buttons.add(new Button(each, Request.data(BotCommand.TIME, each))));
    return List.of(Reply.message(words.say(key, said), KeyboardRows.of(4, buttons)));
  }

  List<Reply> zone(RequestContext turn) {
    Messages words = turn.words();
    Optional<ZoneId> zone = ZoneNames.find(turn.argument());
    if (zone.isPresent()) {
      desk.setZone(turn.reader().id(), zone.get());
      Map<String, Object> said =
          Map.of("zone", name(zone.get(), words), "time", turn.reader().digestTime());
      return List.of(new Reply(turn.inPlace(), words.say("zone.done", said), List.of()));
    }
    String key = turn.argument().isEmpty() ? "zone.now" : "zone.wrong";
    Map<String, Object> said =
        Map.of("zone", name(turn), "said", Truncation.to(turn.argument(), 40));
    List<Button> buttons = new ArrayList<>();
    for (String id : ZONES) {
      buttons.add(new Button(name(ZoneId.of(id), words), Request.data(BotCommand.ZONE, id)));
    }
    return List.of(Reply.message(words.say(key, said), KeyboardRows.of(2, buttons)));
  }

  private static String name(RequestContext turn) {
    return name(turn.reader().zone(), turn.words());
  }

  /** China's clock is called after Beijing, whatever city its zone is called after. */
  private static String name(ZoneId zone, Messages words) {
    if (zone.getId().equals("Asia/Shanghai")) {
      return ChatText.label(words, "zone.beijing");
    }
    return ZoneNames.city(zone, words.language())
        .orElseGet(() -> zone.getDisplayName(TextStyle.FULL, words.language()));
  }
}
