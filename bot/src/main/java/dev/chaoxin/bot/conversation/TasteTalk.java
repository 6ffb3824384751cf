package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.subscriptions.SubscriptionDesk;
import dev.chaoxin.subscriptions.Topic;
import dev.chaoxin.subscriptions.TopicReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Less like this": what an article is about comes later in the reader's digests from then on. */
final class TasteTalk {

  /** Before the key of words that are not to be held against an article any more. */
  private static final String AGAIN = "-";

  private final SubscriptionDesk desk;
  private final Archive archive;
  private final Phrases phrases;

  TasteTalk(SubscriptionDesk desk, Archive archive, Phrases phrases) {
    this.desk = desk;
    this.archive = archive;
    this.phrases = phrases;
  }

  /** The button under an article. */
  static Button button(Words words, ArchivedArticle article) {
    return new Button(words.label("button.less"), Wish.data(Act.LESS, "" + article.id()));
  }

  List<Reply> less(Turn turn) {
    if (turn.argument().startsWith(AGAIN)) {
      return again(turn);
    }
    Optional<ArchivedArticle> article = SearchTalk.number(turn.argument()).flatMap(archive::find);
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
            turn.words().label("button.lessNoMore"),
            Wish.data(Act.LESS, AGAIN + phrases.keyOf(wording)));
    return List.of(
        Reply.message(
            turn.words().say("less.done", Map.of("topic", wording)), List.of(List.of(undo))));
  }

  /** What the article is about and the reader does not follow. */
  private static Optional<Topic> matter(ArchivedArticle article, Turn turn) {
    return article.index().keywords().stream()
        .map(Keyword::text)
        .filter(word -> !TopicButtons.follows(turn, word))
        .flatMap(
            word ->
                Topic.parse(word) instanceof TopicReading.Read read
                    ? Optional.of(read.topic()).stream()
                    : Optional.<Topic>empty().stream())
        .findFirst();
  }

  private List<Reply> again(Turn turn) {
    return phrases
        .find(turn.argument().substring(AGAIN.length()))
        .filter(words -> Topic.parse(words) instanceof TopicReading.Read)
        .map(
            words -> {
              desk.lessNoMore(turn.reader().id(), Topic.of(words));
              return Reply.edit(turn.words().say("less.undone", Map.of("topic", words)), List.of());
            })
        .map(List::of)
        .orElseGet(() -> List.of(Reply.notice(turn.words().say("button.old"))));
  }
}
