package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.digest.composing.DigestComposer;
import dev.chaoxin.digest.matching.SubjectCatalogue;
import dev.chaoxin.digest.rendering.TelegramRenderer;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.topics.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows the newest issue's articles on the reader's topics, rendered like the morning digest. */
final class TodayHandler {

  private static final TelegramRenderer RENDERER = new TelegramRenderer();

  private final DigestComposer composer;
  private final Archive archive;
  private final EditorMarkStore editorMarks;
  private final Clock clock;
  private final TopicButtons buttons;

  TodayHandler(
      Archive archive,
      EditorMarkStore editorMarks,
      SubjectCatalogue subjects,
      Clock clock,
      TopicButtons buttons) {
    this.composer = new DigestComposer(subjects);
    this.archive = archive;
    this.editorMarks = editorMarks;
    this.clock = clock;
    this.buttons = buttons;
  }

  List<Reply> today(Request request) {
    Messages messages = request.messages();
    if (request.subscriber().topics().isEmpty()) {
      return List.of(Reply.message(messages.say("today.noTopics"), buttons.popular(request)));
    }
    Edition edition = newestEdition(request.subscriber());
    if (edition.articles().isEmpty()) {
      return List.of(Reply.message(messages.say("today.noPaper")));
    }
    List<Reply> digest = render(request.subscriber(), edition);
    if (digest.isEmpty()) {
      return List.of(
          Reply.message(
              messages.say(
                  "today.nothing",
                  Map.of("day", edition.day(), "count", edition.articles().size())),
              List.of(
                  List.of(
                      new Button(
                          ChatText.label(messages, "button.issues"),
                          BotCommand.ISSUES.callbackData()),
                      new Button(
                          ChatText.label(messages, "button.topics"),
                          BotCommand.TOPICS.callbackData())))));
    }
    return digest;
  }

  /** The newest issue's articles on one topic; empty if there are none. */
  List<Reply> articlesOn(Topic topic, Subscriber subscriber) {
    return render(followingOnly(topic, subscriber), newestEdition(subscriber));
  }

  /** Whether the archive has no issue yet. */
  boolean isArchiveEmpty(Subscriber subscriber) {
    return newestEdition(subscriber).articles().isEmpty();
  }

  private List<Reply> render(Subscriber subscriber, Edition edition) {
    Digest digest =
        composer.compose(subscriber, edition.articles(), edition.day(), editorMarks.marks());
    if (digest.entries().isEmpty()) {
      return List.of();
    }
    List<Reply> replies = new ArrayList<>();
    RENDERER.render(digest).forEach(part -> replies.add(Reply.fromPayload(part)));
    return replies;
  }

  private record Edition(LocalDate day, List<ArchivedArticle> articles) {}

  private Edition newestEdition(Subscriber subscriber) {
    return archive
        .newestPressDate()
        .map(day -> new Edition(day, archive.articlesOf(day)))
        .orElseGet(
            () -> {
              LocalDate today = LocalDate.ofInstant(clock.instant(), subscriber.zone());
              return new Edition(today, archive.undatedArticles());
            });
  }

  private static Subscriber followingOnly(Topic topic, Subscriber subscriber) {
    return new Subscriber(
        subscriber.id(),
        subscriber.language(),
        subscriber.zone(),
        subscriber.digestTime(),
        subscriber.paused(),
        List.of(topic),
        subscriber.channels());
  }
}
