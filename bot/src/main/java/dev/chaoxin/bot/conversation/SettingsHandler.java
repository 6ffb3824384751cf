package dev.chaoxin.bot.conversation;

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

/** How the digest is set: each button shows how it is, and a press turns it to the next way. */
final class SettingsHandler {

  private static final List<Integer> PER_TOPIC = List.of(3, 5, 10, 20);
  private static final List<Integer> OVERALL = List.of(10, 20, 40, 80);
  private static final int ISSUES = 60;
  private static final int PAPERS = 8;

  private final Subscriptions desk;
  private final Archive archive;
  private final ButtonPayloads phrases;

  SettingsHandler(Subscriptions desk, Archive archive, ButtonPayloads phrases) {
    this.desk = desk;
    this.archive = archive;
    this.phrases = phrases;
  }

  List<Reply> settings(RequestContext turn) {
    DigestPreferences choices = turn.reader().choices();
    Optional<DigestPreferences> wanted = wanted(choices, turn.argument());
    wanted.ifPresent(others -> desk.choose(turn.reader().id(), others));
    DigestPreferences now = wanted.orElse(choices);
    String html =
        turn.words()
            .say(
                "settings.head",
                Map.of("time", turn.reader().digestTime(), "when", when(turn, now)));
    return List.of(new Reply(turn.inPlace(), html, buttons(turn, now)));
  }

  private List<List<Button>> buttons(RequestContext turn, DigestPreferences now) {
    Messages words = turn.words();
    List<List<Button>> rows = new ArrayList<>();
    rows.add(List.of(button(ChatText.label(words, "settings.length." + now.length()), "length")));
    rows.add(
        List.of(
            button(
                ChatText.label(words, "settings.topic", Map.of("count", now.perTopic())), "topic"),
            button(ChatText.label(words, "settings.all", Map.of("count", now.overall())), "all")));
    rows.add(List.of(button(ChatText.label(words, "settings.empty." + now.emptyDay()), "empty")));
    rows.add(
        List.of(
            button(
                ChatText.label(
                    words, now.byTopic() ? "settings.order.topics" : "settings.order.best"),
                "order")));
    rows.add(
        List.of(
            button(
                ChatText.label(
                    words, now.alsoInTheNews() ? "settings.also.on" : "settings.also.off"),
                "also")));
    rows.add(
        List.of(
            button(
                ChatText.label(words, "settings.when", Map.of("when", when(turn, now))), "week")));
    List<Button> papers = new ArrayList<>();
    for (String paper : papers(now)) {
      String label = has(now, paper) ? "topic.ticked" : "topic.open";
      papers.add(
          button(
              ChatText.label(words, label, Map.of("topic", Truncation.to(paper, 20))),
              "paper." + phrases.keyOf(paper)));
    }
    if (papers.size() > 1) {
      rows.add(
          List.of(
              button(
                  ChatText.label(
                      words,
                      now.papers().isEmpty() ? "settings.papers.all" : "settings.papers.some"),
                  "papers")));
      rows.addAll(KeyboardRows.of(2, papers));
    }
    return rows;
  }

  private static Button button(String label, String data) {
    return new Button(label, Request.data(BotCommand.SETTINGS, data));
  }

  /** The papers of the newest issues, and those the reader has chosen. */
  private List<String> papers(DigestPreferences now) {
    List<String> papers = new ArrayList<>(now.papers());
    archive.issues(0, ISSUES).stream()
        .flatMap(issue -> issue.label().newspaper().stream())
        .filter(paper -> papers.stream().noneMatch(other -> same(other, paper)))
        .distinct()
        .limit(PAPERS)
        .forEach(papers::add);
    return papers.subList(0, Math.min(PAPERS, papers.size()));
  }

  private Optional<DigestPreferences> wanted(DigestPreferences now, String pressed) {
    return switch (pressed) {
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
          pressed.startsWith("paper.")
              ? phrases.find(pressed.substring(6)).map(paper -> toggled(now, paper))
              : Optional.empty();
    };
  }

  private static DigestPreferences toggled(DigestPreferences now, String paper) {
    List<String> papers = new ArrayList<>(now.papers());
    if (!papers.removeIf(other -> same(other, paper)) && papers.size() < PAPERS) {
      papers.add(paper);
    }
    return now.withPapers(papers);
  }

  private static boolean has(DigestPreferences now, String paper) {
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

  /** Every day, then Monday to Sunday. */
  private static Optional<DayOfWeek> next(Optional<DayOfWeek> weekly) {
    return weekly.isEmpty()
        ? Optional.of(DayOfWeek.MONDAY)
        : weekly.filter(day -> day != DayOfWeek.SUNDAY).map(day -> day.plus(1));
  }

  private static String when(RequestContext turn, DigestPreferences now) {
    return now.weekly()
        .map(day -> day.getDisplayName(TextStyle.FULL, turn.words().language()))
        .orElseGet(() -> ChatText.label(turn.words(), "settings.daily"));
  }
}
