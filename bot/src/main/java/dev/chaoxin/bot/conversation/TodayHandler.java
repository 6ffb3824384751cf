package dev.chaoxin.bot.conversation;

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

/** The newest issue's articles on a reader's topics, set as the morning's digest is. */
final class TodayHandler {

  private static final TelegramRenderer RENDERER = new TelegramRenderer();

  private final DigestComposer composer;
  private final Archive archive;
  private final EditorMarkStore editor;
  private final Clock clock;
  private final TopicButtons buttons;

  TodayHandler(
      Archive archive,
      EditorMarkStore editor,
      SubjectCatalogue subjects,
      Clock clock,
      TopicButtons buttons) {
    this.composer = new DigestComposer(subjects);
    this.archive = archive;
    this.editor = editor;
    this.clock = clock;
    this.buttons = buttons;
  }

  List<Reply> today(RequestContext turn) {
    Messages words = turn.words();
    if (turn.reader().topics().isEmpty()) {
      return List.of(Reply.message(words.say("today.noTopics"), buttons.popular(turn)));
    }
    Edition edition = newest(turn.reader());
    if (edition.articles().isEmpty()) {
      return List.of(Reply.message(words.say("today.noPaper")));
    }
    List<Reply> set = set(turn.reader(), edition);
    if (set.isEmpty()) {
      return List.of(
          Reply.message(
              words.say(
                  "today.nothing",
                  Map.of("day", edition.day(), "count", edition.articles().size())),
              List.of(
                  List.of(
                      new Button(
                          ChatText.label(words, "button.issues"),
                          Request.data(BotCommand.ISSUES, "")),
                      new Button(
                          ChatText.label(words, "button.topics"),
                          Request.data(BotCommand.TOPICS, ""))))));
    }
    return set;
  }

  /** The newest issue's articles on one topic; nothing when there is none. */
  List<Reply> on(Topic topic, Subscriber reader) {
    return set(following(topic, reader), newest(reader));
  }

  /** Whether there is nothing to read at all yet. */
  boolean paperless(Subscriber reader) {
    return newest(reader).articles().isEmpty();
  }

  private List<Reply> set(Subscriber reader, Edition edition) {
    Digest digest = composer.compose(reader, edition.articles(), edition.day(), editor.marks());
    if (digest.entries().isEmpty()) {
      return List.of();
    }
    List<Reply> replies = new ArrayList<>();
    RENDERER.render(digest).forEach(part -> replies.add(Reply.ofPayload(part)));
    return replies;
  }

  private record Edition(LocalDate day, List<ArchivedArticle> articles) {}

  private Edition newest(Subscriber reader) {
    return archive
        .newestPressDate()
        .map(day -> new Edition(day, archive.articlesOf(day)))
        .orElseGet(
            () -> {
              LocalDate today = LocalDate.ofInstant(clock.instant(), reader.zone());
              return new Edition(today, archive.undated());
            });
  }

  private static Subscriber following(Topic topic, Subscriber reader) {
    return new Subscriber(
        reader.id(),
        reader.language(),
        reader.zone(),
        reader.digestTime(),
        reader.paused(),
        List.of(topic),
        reader.channels());
  }
}
