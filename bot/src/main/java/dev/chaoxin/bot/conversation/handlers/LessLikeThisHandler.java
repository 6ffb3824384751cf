package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ButtonPayloads;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Less like this": ranks the subject of an article lower in the reader's digests. */
final class LessLikeThisHandler {

  /** Before the payload key of a topic that is no longer to be ranked lower. */
  private static final String UNDO_PREFIX = "-";

  private final Subscriptions subscriptions;
  private final Archive archive;
  private final ButtonPayloads payloads;

  LessLikeThisHandler(Subscriptions subscriptions, Archive archive, ButtonPayloads payloads) {
    this.subscriptions = subscriptions;
    this.archive = archive;
    this.payloads = payloads;
  }

  /** The button below an article. */
  static Button button(Messages messages, ArchivedArticle article) {
    return new Button(
        ChatText.label(messages, "button.less"),
        BotCommand.LESS_LIKE_THIS.callbackData(String.valueOf(article.id())));
  }

  List<Reply> less(Request request) {
    if (request.argument().startsWith(UNDO_PREFIX)) {
      return undo(request);
    }
    Optional<ArchivedArticle> article = request.id().flatMap(archive::find);
    if (article.isEmpty()) {
      return List.of(Reply.notice(request.messages().say("article.gone")));
    }
    Optional<Topic> subject = subject(article.get(), request);
    if (subject.isEmpty()) {
      return List.of(Reply.notice(request.messages().say("less.nothing")));
    }
    subscriptions.downrank(request.subscriber().id(), subject.get());
    String wording = subject.get().wording();
    Button undo =
        new Button(
            ChatText.label(request.messages(), "button.lessNoMore"),
            BotCommand.LESS_LIKE_THIS.callbackData(UNDO_PREFIX + payloads.keyOf(wording)));
    return List.of(
        Reply.message(
            request.messages().say("less.done", Map.of("topic", wording)), List.of(List.of(undo))));
  }

  /** The best keyword of the article that the reader does not follow. */
  private static Optional<Topic> subject(ArchivedArticle article, Request request) {
    return article.index().keywords().stream()
        .map(Keyword::text)
        .filter(word -> !TopicButtons.follows(request, word))
        .flatMap(
            word ->
                Topic.parse(word) instanceof TopicParseResult.Parsed read
                    ? Optional.of(read.topic()).stream()
                    : Optional.<Topic>empty().stream())
        .findFirst();
  }

  private List<Reply> undo(Request request) {
    return payloads
        .find(request.argument().substring(UNDO_PREFIX.length()))
        .filter(wording -> Topic.parse(wording) instanceof TopicParseResult.Parsed)
        .map(
            wording -> {
              subscriptions.undoDownrank(request.subscriber().id(), Topic.of(wording));
              return Reply.edit(
                  request.messages().say("less.undone", Map.of("topic", wording)), List.of());
            })
        .map(List::of)
        .orElseGet(() -> List.of(Reply.notice(request.messages().say("button.old"))));
  }
}
