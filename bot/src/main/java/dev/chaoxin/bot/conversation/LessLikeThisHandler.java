package dev.chaoxin.bot.conversation;

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

/** "Less like this": what an article is about comes later in the reader's digests from then on. */
final class LessLikeThisHandler {

  /** Before the key of words that are not to be held against an article any more. */
  private static final String AGAIN = "-";

  private final Subscriptions desk;
  private final Archive archive;
  private final ButtonPayloads phrases;

  LessLikeThisHandler(Subscriptions desk, Archive archive, ButtonPayloads phrases) {
    this.desk = desk;
    this.archive = archive;
    this.phrases = phrases;
  }

  /** The button under an article. */
  static Button button(Messages words, ArchivedArticle article) {
    return new Button(
        ChatText.label(words, "button.less"), Request.data(BotCommand.LESS, "" + article.id()));
  }

  List<Reply> less(RequestContext turn) {
    if (turn.argument().startsWith(AGAIN)) {
      return again(turn);
    }
    Optional<ArchivedArticle> article =
        SearchHandler.number(turn.argument()).flatMap(archive::find);
    if (article.isEmpty()) {
      return List.of(Reply.notice(turn.words().say("article.gone")));
    }
    Optional<Topic> matter = matter(article.get(), turn);
    if (matter.isEmpty()) {
      return List.of(Reply.notice(turn.words().say("less.nothing")));
    }
    desk.less(turn.reader().id(), matter.get());
    String wording = matter.get().wording();
    Button undo =
        new Button(
            ChatText.label(turn.words(), "button.lessNoMore"),
            Request.data(BotCommand.LESS, AGAIN + phrases.keyOf(wording)));
    return List.of(
        Reply.message(
            turn.words().say("less.done", Map.of("topic", wording)), List.of(List.of(undo))));
  }

  /** What the article is about and the reader does not follow. */
  private static Optional<Topic> matter(ArchivedArticle article, RequestContext turn) {
    return article.index().keywords().stream()
        .map(Keyword::text)
        .filter(word -> !TopicButtons.follows(turn, word))
        .flatMap(
            word ->
                Topic.parse(word) instanceof TopicParseResult.Read read
                    ? Optional.of(read.topic()).stream()
                    : Optional.<Topic>empty().stream())
        .findFirst();
  }

  private List<Reply> again(RequestContext turn) {
    return phrases
        .find(turn.argument().substring(AGAIN.length()))
        .filter(words -> Topic.parse(words) instanceof TopicParseResult.Read)
        .map(
            words -> {
              desk.lessNoMore(turn.reader().id(), Topic.of(words));
              return Reply.edit(turn.words().say("less.undone", Map.of("topic", words)), List.of());
            })
        .map(List::of)
        .orElseGet(() -> List.of(Reply.notice(turn.words().say("button.old"))));
  }
}
