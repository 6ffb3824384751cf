package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ButtonPayloads;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.KeyboardRows;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.bot.conversation.Truncation;
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

/** Follows, unfollows, lists and reorders topics. */
final class TopicHandler {

  private final Subscriptions subscriptions;
  private final TopicButtons buttons;
  private final TodayHandler today;
  private final SearchHandler search;
  private final ButtonPayloads payloads;

  TopicHandler(
      Subscriptions subscriptions,
      TopicButtons buttons,
      TodayHandler today,
      SearchHandler search,
      ButtonPayloads payloads) {
    this.subscriptions = subscriptions;
    this.buttons = buttons;
    this.today = today;
    this.search = search;
    this.payloads = payloads;
  }

  List<Reply> follow(Request request) {
    Optional<String> topic = buttons.topicText(request);
    if (topic.isEmpty()) {
      return List.of(Reply.notice(request.messages().say("button.old")));
    }
    if (topic.get().isBlank()) {
      return List.of(Reply.message(request.messages().say("follow.how"), buttons.popular(request)));
    }
    return follow(request, topic.get());
  }

  /** Follows a topic and shows at once what the newest issue has on it. */
  List<Reply> follow(Request request, String wording) {
    Messages messages = request.messages();
    FollowResult result = subscriptions.follow(request.subscriber().id(), wording);
    if (result instanceof FollowResult.Refused refused) {
      return List.of(refusal(refused.refusal(), request));
    }
    if (result instanceof FollowResult.AlreadyFollowed already) {
      return List.of(
          Reply.message(
              messages.say("follow.already", Map.of("topic", already.topic().wording())),
              List.of(List.of(unfollowButton(messages, already.topic())))));
    }
    return followed(request, ((FollowResult.Followed) result).topic());
  }

  private List<Reply> followed(Request request, Topic topic) {
    Messages messages = request.messages();
    Subscriber subscriber = request.subscriber();
    List<Reply> matches = today.articlesOn(topic, subscriber);
    String otherwise = today.isArchiveEmpty(subscriber) ? "follow.noPaper" : "follow.later";
    String key = matches.isEmpty() ? otherwise : "follow.now";
    List<Reply> replies = new ArrayList<>();
    replies.add(
        Reply.message(
            messages.say(key, Map.of("topic", topic.wording(), "time", subscriber.digestTime())),
            List.of(List.of(unfollowButton(messages, topic)))));
    replies.addAll(matches.isEmpty() ? search.earlier(request, topic.wording()) : matches);
    return replies;
  }

  private Reply refusal(TopicRefusal refusal, Request request) {
    String key = "follow.refused." + refusal.reason();
    boolean tooMany = refusal.reason() == TopicRefusal.Reason.TOO_MANY_TOPICS;
    return Reply.message(
        request.messages().say(key, Map.of("detail", Truncation.truncate(refusal.detail(), 60))),
        tooMany ? buttons.own(request) : List.of());
  }

  List<Reply> unfollow(Request request) {
    Messages messages = request.messages();
    Optional<String> wording = buttons.topicText(request);
    if (wording.isEmpty()) {
      return List.of(Reply.notice(messages.say("button.old")));
    }
    if (wording.get().isBlank()) {
      return topics(request);
    }
    Optional<Topic> unfollowed = subscriptions.unfollow(request.subscriber().id(), wording.get());
    Request updated = reload(request);
    if (unfollowed.isEmpty()) {
      return updated.subscriber().topics().isEmpty()
          ? topics(updated)
          : List.of(
              Reply.message(
                  messages.say(
                      "unfollow.unknown", Map.of("topic", Truncation.truncate(wording.get(), 60))),
                  buttons.own(updated)));
    }
    String topic = unfollowed.get().wording();
    Button followAgain =
        new Button(
            ChatText.label(messages, "button.followAgain"),
            BotCommand.FOLLOW.callbackData(payloads.keyOf(topic)));
    return List.of(
        new Reply(
            request.inPlace(),
            messages.say("unfollow.done", Map.of("topic", topic)),
            List.of(List.of(followAgain))));
  }

  List<Reply> topics(Request request) {
    Messages messages = request.messages();
    int count = request.subscriber().topics().size();
    if (count == 0) {
      return List.of(
          new Reply(request.inPlace(), messages.say("topics.none"), buttons.popular(request)));
    }
    return List.of(
        new Reply(
            request.inPlace(),
            messages.say(
                "topics.list", Map.of("count", count, "time", request.subscriber().digestTime())),
            count == 1
                ? buttons.own(request)
                : KeyboardRows.join(
                    buttons.own(request),
                    navigation(messages, "button.order", BotCommand.MOVE_TOPIC_FIRST))));
  }

  /** Moves a topic to the top and shows the order of all topics. */
  List<Reply> moveFirst(Request request) {
    Optional<String> wording = buttons.topicText(request);
    if (wording.isEmpty()) {
      return List.of(Reply.notice(request.messages().say("button.old")));
    }
    if (!wording.get().isEmpty()) {
      subscriptions.moveToTop(request.subscriber().id(), wording.get());
    }
    Request updated = reload(request);
    if (updated.subscriber().topics().isEmpty()) {
      return topics(updated);
    }
    boolean sortedByTopic = updated.subscriber().preferences().byTopic();
    return List.of(
        new Reply(
            request.inPlace(),
            request.messages().say(sortedByTopic ? "topics.order.heeded" : "topics.order"),
            KeyboardRows.join(
                buttons.order(updated),
                navigation(request.messages(), "button.topics", BotCommand.TOPICS))));
  }

  private Request reload(Request request) {
    Subscriber before = request.subscriber();
    return request.withSubscriber(subscriptions.find(before.id()).orElse(before));
  }

  private static List<List<Button>> navigation(
      Messages messages, String labelKey, BotCommand command) {
    return List.of(List.of(new Button(ChatText.label(messages, labelKey), command.callbackData())));
  }

  private Button unfollowButton(Messages messages, Topic topic) {
    return new Button(
        ChatText.label(messages, "button.unfollow"),
        BotCommand.UNFOLLOW.callbackData(payloads.keyOf(topic.wording())));
  }
}
