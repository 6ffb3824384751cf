package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.FollowResult;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Following topics, letting go of them, seeing them. */
final class TopicHandler {

  private final Subscriptions desk;
  private final TopicButtons buttons;
  private final TodayHandler news;
  private final SearchHandler search;
  private final ButtonPayloads phrases;

  TopicHandler(
      Subscriptions desk,
      TopicButtons buttons,
      TodayHandler news,
      SearchHandler search,
      ButtonPayloads phrases) {
    this.desk = desk;
    this.buttons = buttons;
    this.news = news;
    this.search = search;
    this.phrases = phrases;
  }

  List<Reply> follow(RequestContext turn) {
    Optional<String> topic = buttons.words(turn);
    if (topic.isEmpty()) {
      return List.of(Reply.notice(turn.words().say("button.old")));
    }
    if (topic.get().isBlank()) {
      return List.of(Reply.message(turn.words().say("follow.how"), buttons.popular(turn)));
    }
    return follow(turn, topic.get());
  }

  /** Follows, says so, and brings what the newest issue has on it at once. */
  List<Reply> follow(RequestContext turn, String wanted) {
    Messages words = turn.words();
    FollowResult answer = desk.follow(turn.reader().id(), wanted);
    if (answer instanceof FollowResult.Refused refused) {
      return List.of(refusal(refused.refusal(), turn));
    }
    if (answer instanceof FollowResult.AlreadyFollowed already) {
      return List.of(
          Reply.message(
              words.say("follow.already", Map.of("topic", already.topic().wording())),
              List.of(List.of(drop(words, already.topic())))));
    }
    return welcome(turn, ((FollowResult.Followed) answer).topic());
  }

  private List<Reply> welcome(RequestContext turn, Topic topic) {
    Messages words = turn.words();
    Subscriber reader = turn.reader();
    List<Reply> matches = news.on(topic, reader);
    String otherwise = news.paperless(reader) ? "follow.noPaper" : "follow.later";
    String key = matches.isEmpty() ? otherwise : "follow.now";
    List<Reply> replies = new ArrayList<>();
    replies.add(
        Reply.message(
            words.say(key, Map.of("topic", topic.wording(), "time", reader.digestTime())),
            List.of(List.of(drop(words, topic)))));
    replies.addAll(matches.isEmpty() ? search.earlier(turn, topic.wording()) : matches);
    return replies;
  }

  private Reply refusal(TopicRefusal refusal, RequestContext turn) {
    String key = "follow.refused." + refusal.reason();
    boolean full = refusal.reason() == TopicRefusal.Reason.TOO_MANY_TOPICS;
    return Reply.message(
        turn.words().say(key, Map.of("detail", Truncation.to(refusal.detail(), 60))),
        full ? buttons.own(turn) : List.of());
  }

  List<Reply> unfollow(RequestContext turn) {
    Messages words = turn.words();
    Optional<String> named = buttons.words(turn);
    if (named.isEmpty()) {
      return List.of(Reply.notice(words.say("button.old")));
    }
    if (named.get().isBlank()) {
      return topics(turn);
    }
    Optional<Topic> gone = desk.unfollow(turn.reader().id(), named.get());
    RequestContext after = turn.with(desk.find(turn.reader().id()).orElse(turn.reader()));
    if (gone.isEmpty()) {
      return after.reader().topics().isEmpty()
          ? topics(after)
          : List.of(
              Reply.message(
                  words.say("unfollow.unknown", Map.of("topic", Truncation.to(named.get(), 60))),
                  buttons.own(after)));
    }
    String wording = gone.get().wording();
    Reply said =
        Reply.message(
            words.say("unfollow.done", Map.of("topic", wording)),
            List.of(
                List.of(
                    new Button(
                        ChatText.label(words, "button.followAgain"),
                        Request.data(BotCommand.FOLLOW, phrases.keyOf(wording))))));
    if (turn.wish().pressed()) {
      return List.of(new Reply(Reply.Manner.EDIT, said.html(), said.buttons()));
    }
    return List.of(said);
  }

  List<Reply> topics(RequestContext turn) {
    Messages words = turn.words();
    int count = turn.reader().topics().size();
    if (count == 0) {
      return List.of(new Reply(turn.inPlace(), words.say("topics.none"), buttons.popular(turn)));
    }
    return List.of(
        new Reply(
            turn.inPlace(),
            words.say("topics.list", Map.of("count", count, "time", turn.reader().digestTime())),
            count == 1
                ? buttons.own(turn)
                : KeyboardRows.join(
                    buttons.own(turn), below(words, "button.order", BotCommand.FIRST))));
  }

  /** Puts a topic first, and shows the order they stand in. */
  List<Reply> first(RequestContext turn) {
    Optional<String> named = buttons.words(turn);
    if (named.isEmpty()) {
      return List.of(Reply.notice(turn.words().say("button.old")));
    }
    if (!named.get().isEmpty()) {
      desk.putFirst(turn.reader().id(), named.get());
    }
    RequestContext after = turn.with(desk.find(turn.reader().id()).orElse(turn.reader()));
    if (after.reader().topics().isEmpty()) {
      return topics(after);
    }
    boolean heeded = after.reader().choices().byTopic();
    return List.of(
        new Reply(
            turn.inPlace(),
            turn.words().say(heeded ? "topics.order.heeded" : "topics.order"),
            KeyboardRows.join(
                buttons.order(after), below(turn.words(), "button.topics", BotCommand.TOPICS))));
  }

  private static List<List<Button>> below(Messages words, String label, BotCommand act) {
    return List.of(List.of(new Button(ChatText.label(words, label), Request.data(act, ""))));
  }

  private Button drop(Messages words, Topic topic) {
    return new Button(
        ChatText.label(words, "button.unfollow"),
        Request.data(BotCommand.UNFOLLOW, phrases.keyOf(topic.wording())));
  }
}
