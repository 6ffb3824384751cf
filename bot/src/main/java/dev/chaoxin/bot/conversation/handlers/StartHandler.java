package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ButtonPayloads;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Greets a reader with popular topics to pick from, or opens the article of a deep link. */
final class StartHandler {

  // t.me/<bot>?start=a_123 opens article 123 (Bot API, deep linking).
  private static final Pattern ARTICLE_LINK = Pattern.compile("a_(\\d{1,18})");

  private final Subscriptions subscriptions;
  private final TopicButtons buttons;
  private final TopicHandler topics;
  private final ArticleHandler articles;
  private final ButtonPayloads payloads;

  StartHandler(
      Subscriptions subscriptions,
      TopicButtons buttons,
      TopicHandler topics,
      ArticleHandler articles,
      ButtonPayloads payloads) {
    this.subscriptions = subscriptions;
    this.buttons = buttons;
    this.topics = topics;
    this.articles = articles;
    this.payloads = payloads;
  }

  List<Reply> start(Request request) {
    Matcher link = ARTICLE_LINK.matcher(request.argument());
    return link.matches()
        ? articles.article(request.withArgument(link.group(1)))
        : List.of(greeting(request, Reply.Delivery.MESSAGE));
  }

  private Reply greeting(Request request, Reply.Delivery delivery) {
    Messages messages = request.messages();
    List<List<Button>> popular = buttons.popular(request);
    String html = messages.say("start.hello", Map.of("time", request.subscriber().digestTime()));
    if (request.subscriber().paused()) {
      html += "\n\n" + messages.say("start.paused");
    }
    html += "\n\n" + messages.say(popular.isEmpty() ? "start.empty" : "start.pick");
    return new Reply(delivery, html, popular);
  }

  /**
   * Follows or unfollows a popular topic; the greeting is updated, a new topic's articles follow.
   */
  List<Reply> toggleTopic(Request request) {
    Optional<String> topic = payloads.find(request.argument());
    if (topic.isEmpty()) {
      return List.of(Reply.notice(request.messages().say("button.old")));
    }
    List<Reply> articlesOnTopic = new ArrayList<>();
    if (TopicButtons.follows(request, topic.get())) {
      subscriptions.unfollow(request.subscriber().id(), topic.get());
    } else {
      articlesOnTopic.addAll(topics.follow(request, topic.get()));
    }
    Subscriber changed = subscriptions.find(request.subscriber().id()).orElse(request.subscriber());
    List<Reply> replies = new ArrayList<>();
    replies.add(greeting(request.withSubscriber(changed), Reply.Delivery.EDIT));
    replies.addAll(articlesOnTopic);
    return replies;
  }
}
