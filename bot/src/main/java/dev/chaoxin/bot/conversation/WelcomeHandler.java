package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Coming, going, being quiet, and asking the way. */
final class WelcomeHandler {

  private final Subscriptions desk;
  private final TopicButtons buttons;
  private final TopicHandler topics;
  private final ButtonPayloads phrases;

  WelcomeHandler(
      Subscriptions desk, TopicButtons buttons, TopicHandler topics, ButtonPayloads phrases) {
    this.desk = desk;
    this.buttons = buttons;
    this.topics = topics;
    this.phrases = phrases;
  }

  List<Reply> start(RequestContext turn) {
    return List.of(greeting(turn, Reply.Manner.MESSAGE));
  }

  private Reply greeting(RequestContext turn, Reply.Manner manner) {
    Messages words = turn.words();
    List<List<Button>> popular = buttons.popular(turn);
    String html = words.say("start.hello", Map.of("time", turn.reader().digestTime()));
    if (turn.reader().paused()) {
      html += "\n\n" + words.say("start.paused");
    }
    html += "\n\n" + words.say(popular.isEmpty() ? "start.empty" : "start.pick");
    return new Reply(manner, html, popular);
  }

  /** A popular topic, taken or let go; the greeting shows it, a new topic's articles follow. */
  List<Reply> pick(RequestContext turn) {
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

  List<Reply> help(RequestContext turn) {
    Messages words = turn.words();
    StringBuilder html = new StringBuilder(words.say("help.head")).append('\n');
    BotCommand.commands()
        .filter(act -> act != BotCommand.START && act != BotCommand.HELP)
        .forEach(act -> html.append('\n').append(words.say("help." + act.command())));
    return List.of(Reply.message(html + "\n\n" + words.say("help.search")));
  }

  List<Reply> language(RequestContext turn) {
    Optional<Locale> wanted =
        Languages.ALL.stream()
            .filter(each -> names(each).contains(turn.argument().toLowerCase(Locale.ROOT)))
            .findFirst();
    if (wanted.isPresent()) {
      desk.setLanguage(turn.reader().id(), wanted.get());
      Messages spoken = ChatText.messages(wanted.get());
      return List.of(new Reply(turn.inPlace(), spoken.say("language.done"), List.of()));
    }
    List<Button> choice =
        Languages.ALL.stream()
            .map(
                each ->
                    new Button(
                        ChatText.label(ChatText.messages(each), "language.name"),
                        Request.data(BotCommand.LANGUAGE, each.toLanguageTag())))
            .toList();
    return List.of(Reply.message(turn.words().say("language.how"), List.of(choice)));
  }

  private static List<String> names(Locale language) {
    return List.of(
        language.toLanguageTag().toLowerCase(Locale.ROOT),
        ChatText.label(ChatText.messages(language), "language.name").toLowerCase(Locale.ROOT));
  }

  List<Reply> pause(RequestContext turn) {
    desk.pause(turn.reader().id());
    Messages words = turn.words();
    return List.of(
        Reply.message(
            words.say("pause.done"),
            List.of(
                List.of(
                    new Button(
                        ChatText.label(words, "button.resume"),
                        Request.data(BotCommand.RESUME, ""))))));
  }

  List<Reply> resume(RequestContext turn) {
    desk.resume(turn.reader().id());
    String said = turn.words().say("resume.done", Map.of("time", turn.reader().digestTime()));
    return List.of(new Reply(turn.inPlace(), said, List.of()));
  }

  List<Reply> stop(RequestContext turn) {
    desk.stop(turn.reader().id());
    Messages words = turn.words();
    return List.of(
        Reply.message(
            words.say("stop.done"),
            List.of(
                List.of(
                    new Button(
                        ChatText.label(words, "button.comeBack"),
                        Request.data(BotCommand.START, ""))))));
  }

  List<Reply> unknown(RequestContext turn) {
    Messages words = turn.words();
    if (turn.wish().pressed()) {
      return List.of(Reply.notice(words.say("button.old")));
    }
    return BotCommand.nearest(turn.argument())
        .map(
            act ->
                words.say("unknown.nearest", Map.of("said", said(turn), "command", act.command())))
        .or(() -> Optional.of(words.say("unknown", Map.of("said", said(turn)))))
        .map(html -> List.of(Reply.message(html)))
        .get();
  }

  private static String said(RequestContext turn) {
    return Truncation.to(turn.argument(), 32);
  }
}
