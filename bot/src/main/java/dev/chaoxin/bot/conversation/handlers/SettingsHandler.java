package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ButtonPayloads;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.KeyboardRows;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.subscriptions.DigestPreferences;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.topics.Folding;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the digest preferences; each button shows a value, pressing it selects the next one. */
final class SettingsHandler {

  private static final List<Integer> PER_TOPIC = List.of(3, 5, 10, 20);
  private static final List<Integer> OVERALL = List.of(10, 20, 40, 80);
  private static final int RECENT_ISSUES = 60;
  private static final int MAX_PAPERS = 8;

  private final Subscriptions subscriptions;
  private final Archive archive;
  private final ButtonPayloads payloads;

  SettingsHandler(Subscriptions subscriptions, Archive archive, ButtonPayloads payloads) {
    this.subscriptions = subscriptions;
    this.archive = archive;
    this.payloads = payloads;
  }

  List<Reply> settings(Request request) {
    DigestPreferences before = request.subscriber().preferences();
    Optional<DigestPreferences> changed = changed(before, request.argument());
    changed.ifPresent(others -> subscriptions.setPreferences(request.subscriber().id(), others));
    DigestPreferences now = changed.orElse(before);
    String html =
        request
            .messages()
            .say(
                "settings.head",
                Map.of("time", request.subscriber().digestTime(), "when", schedule(request, now)));
    return List.of(new Reply(request.inPlace(), html, buttons(request, now)));
  }

  private List<List<Button>> buttons(Request request, DigestPreferences now) {
    Messages messages = request.messages();
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(button(ChatText.label(messages, "settings.length." + now.length()), "length")));
    rows.add(
        List.of(
            button(
                ChatText.label(messages, "settings.topic", Map.of("count", now.perTopic())),
                "topic"),
            button(
                ChatText.label(messages, "settings.all", Map.of("count", now.overall())), "all")));
    rows.add(
        List.of(button(ChatText.label(messages, "settings.empty." + now.emptyDay()), "empty")));
    rows.add(
        List.of(
            button(
                ChatText.label(
                    messages, now.byTopic() ? "settings.order.topics" : "settings.order.best"),
                "order")));
    rows.add(
        List.of(
            button(
                ChatText.label(
                    messages, now.alsoInTheNews() ? "settings.also.on" : "settings.also.off"),
                "also")));
    rows.add(
        List.of(
            button(
                ChatText.label(messages, "settings.when", Map.of("when", schedule(request, now))),
                "week")));
    List<Button> papers = new ArrayList<>();
    for (String paper : papers(now)) {
      String label = includes(now, paper) ? "topic.ticked" : "topic.open";
      papers.add(
          button(
              ChatText.label(messages, label, Map.of("topic", Truncation.truncate(paper, 20))),
              "paper." + payloads.keyOf(paper)));
    }
    if (papers.size() > 1) {
      rows.add(
          List.of(
              button(
                  ChatText.label(
                      messages,
                      now.papers().isEmpty() ? "settings.papers.all" : "settings.papers.some"),
                  "papers")));
      rows.addAll(KeyboardRows.of(2, papers));
    }
    return rows;
  }

  private static Button button(String label, String argument) {
    return new Button(label, BotCommand.SETTINGS.callbackData(argument));
  }

  /** The newspapers the reader has selected, then those of the newest issues. */
  private List<String> papers(DigestPreferences now) {
    List<String> papers = new ArrayList<>(now.papers());
    archive.issues(0, RECENT_ISSUES).stream()
        .flatMap(issue -> issue.label().newspaper().stream())
        .filter(paper -> papers.stream().noneMatch(other -> same(other, paper)))
        .distinct()
        .limit(MAX_PAPERS)
        .forEach(papers::add);
    return papers.subList(0, Math.min(MAX_PAPERS, papers.size()));
  }

  private Optional<DigestPreferences> changed(DigestPreferences now, String argument) {
    return switch (argument) {
      case "length" ->
          Optional.of(now.withLength(next(DigestPreferences.Length.values(), now.length())));
      case "topic" -> Optional.of(now.withPerTopic(next(PER_TOPIC, now.perTopic())));
      case "all" -> Optional.of(now.withOverall(next(OVERALL, now.overall())));
      case "empty" ->
          Optional.of(now.withEmptyDay(next(DigestPreferences.EmptyDay.values(), now.emptyDay())));
      case "order" -> Optional.of(now.withByTopic(!now.byTopic()));
      case "also" -> Optional.of(now.withAlsoInTheNews(!now.alsoInTheNews()));
      case "week" -> Optional.of(now.withWeekly(next(now.weekly())));
      case "papers" -> Optional.of(now.withPapers(List.of()));
      default ->
          argument.startsWith("paper.")
              ? payloads.find(argument.substring(6)).map(paper -> toggled(now, paper))
              : Optional.empty();
    };
  }

  private static DigestPreferences toggled(DigestPreferences now, String paper) {
    List<String> papers = new ArrayList<>(now.papers());
    if (!papers.removeIf(other -> same(other, paper)) && papers.size() < MAX_PAPERS) {
      papers.add(paper);
    }
    return now.withPapers(papers);
  }

  private static boolean includes(DigestPreferences now, String paper) {
    return now.papers().stream().anyMatch(other -> same(other, paper));
  }

  private static boolean same(String one, String other) {
    return Folding.fold(one).equals(Folding.fold(other));
  }

  private static <T> T next(T[] all, T now) {
    return next(List.of(all), now);
  }

  private static <T> T next(List<T> all, T now) {
    return all.get((all.indexOf(now) + 1) % all.size());
  }

  /** Every day (empty), then weekly on Monday to Sunday. */
  private static Optional<DayOfWeek> next(Optional<DayOfWeek> weekly) {
    return weekly.isEmpty()
        ? Optional.of(DayOfWeek.MONDAY)
        : weekly.filter(day -> day != DayOfWeek.SUNDAY).map(day -> day.plus(1));
  }

  private static String schedule(Request request, DigestPreferences now) {
    return now.weekly()
        .map(day -> day.getDisplayName(TextStyle.FULL, request.messages().language()))
        .orElseGet(() -> ChatText.label(request.messages(), "settings.daily"));
  }
}
