package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.SubscriptionDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Coming, going, being quiet, and asking the way. */
final class WelcomeTalk {

  private final SubscriptionDesk desk;
  private final TopicButtons buttons;
  private final TopicTalk topics;
  private final Phrases phrases;

  WelcomeTalk(SubscriptionDesk desk, TopicButtons buttons, TopicTalk topics, Phrases phrases) {
    this.desk = desk;
    this.buttons = buttons;
    this.topics = topics;
    this.phrases = phrases;
  }

  List<Reply> start(Turn turn) {
    return List.of(greeting(turn, Reply.Manner.MESSAGE));
  }

  private Reply greeting(Turn turn, Reply.Manner manner) {
    Words words = turn.words();
    List<List<Button>> popular = buttons.popular(turn);
    String html = words.say("start.hello", Map.of("time", turn.reader().digestTime()));
    if (turn.reader().paused()) {
      html += "\n\n" + words.say("start.paused");
    }
    html += "\n\n" + words.say(popular.isEmpty() ? "start.empty" : "start.pick");
    return new Reply(manner, html, popular);
  }

  /** A popular topic, taken or let go; the greeting shows it, a new topic's articles follow. */
  List<Reply> pick(Turn turn) {
    Optional<String> topic = phrases.find(turn.argument());
    if (topic.isEmpty()) {
      return List.of(Reply.notice(turn.words().say("button.old")));
    }
    List<Reply> after = new ArrayList<>();
    if (TopicButtons.follows(turn, topic.get())) {
      desk.unfollow(turn.reader().id(), topic.get());
    } else {
      after.addAll(topics.follow(turn, topic.get()));
    }
    Subscriber now = desk.find(turn.reader().id()).orElse(turn.reader());
    List<Reply> replies = new ArrayList<>();
    replies.add(greeting(turn.with(now), Reply.Manner.EDIT));
    replies.addAll(after);
    return replies;
  }

  List<Reply> help(Turn turn) {
    Words words = turn.words();
    StringBuilder html = new StringBuilder(words.say("help.head")).append('\n');
    Act.commands()
        .filter(act -> act != Act.START && act != Act.HELP)
        .forEach(act -> html.append('\n').append(words.say("help." + act.command())));
    return List.of(Reply.message(html + "\n\n" + words.say("help.search")));
  }

  List<Reply> language(Turn turn) {
    Optional<Locale> wanted =
        Languages.ALL.stream()
            .filter(each -> names(each).contains(turn.argument().toLowerCase(Locale.ROOT)))
            .findFirst();
    if (wanted.isPresent()) {
      desk.setLanguage(turn.reader().id(), wanted.get());
      Words spoken = Words.in(wanted.get());
      return List.of(new Reply(turn.inPlace(), spoken.say("language.done"), List.of()));
    }
    List<Button> choice =
        Languages.ALL.stream()
            .map(
                each ->
                    new Button(
                        Words.in(each).label("language.name"),
                        Wish.data(Act.LANGUAGE, each.toLanguageTag())))
            .toList();
    return List.of(Reply.message(turn.words().say("language.how"), List.of(choice)));
  }

  private static List<String> names(Locale language) {
    return List.of(
        language.toLanguageTag().toLowerCase(Locale.ROOT),
        Words.in(language).label("language.name").toLowerCase(Locale.ROOT));
  }

  List<Reply> pause(Turn turn) {
    desk.pause(turn.reader().id());
    Words words = turn.words();
    return List.of(
        Reply.message(
            words.say("pause.done"),
            List.of(List.of(new Button(words.label("button.resume"), Wish.data(Act.RESUME, ""))))));
  }

  List<Reply> resume(Turn turn) {
    desk.resume(turn.reader().id());
    String said = turn.words().say("resume.done", Map.of("time", turn.reader().digestTime()));
    return List.of(new Reply(turn.inPlace(), said, List.of()));
  }

  List<Reply> stop(Turn turn) {
    desk.stop(turn.reader().id());
    Words words = turn.words();
    return List.of(
        Reply.message(
            words.say("stop.done"),
            List.of(
                List.of(new Button(words.label("button.comeBack"), Wish.data(Act.START, ""))))));
  }

  List<Reply> unknown(Turn turn) {
    Words words = turn.words();
    if (turn.wish().pressed()) {
      return List.of(Reply.notice(words.say("button.old")));
    }
    return Act.nearest(turn.argument())
        .map(
            act ->
                words.say("unknown.nearest", Map.of("said", said(turn), "command", act.command())))
        .or(() -> Optional.of(words.say("unknown", Map.of("said", said(turn)))))
        .map(html -> List.of(Reply.message(html)))
        .get();
  }

  private static String said(Turn turn) {
    return Clip.to(turn.argument(), 32);
  }
}
