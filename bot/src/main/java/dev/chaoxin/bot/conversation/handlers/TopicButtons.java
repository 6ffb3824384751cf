package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ButtonPayloads;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.KeyboardRows;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.topics.Folding;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Buttons that follow, unfollow, reorder or search for topics. */
final class TopicButtons {

  private static final int COLUMNS = 3;
  private static final int MAX_BUTTONS = 60;

  private final ButtonPayloads payloads;
  private final PopularTopics popular;

  TopicButtons(ButtonPayloads payloads, PopularTopics popular) {
    this.payloads = payloads;
    this.popular = popular;
  }

  /** Popular topics, ticked if followed; pressing follows or unfollows. */
  List<List<Button>> popular(Request request) {
    List<Button> buttons = new ArrayList<>();
    for (String topic : popular.list()) {
      String labelKey = follows(request, topic) ? "topic.ticked" : "topic.open";
      buttons.add(
          new Button(
              ChatText.label(request.messages(), labelKey, Map.of("topic", topic)),
              BotCommand.TOGGLE_TOPIC.callbackData(payloads.keyOf(topic))));
    }
    return KeyboardRows.of(COLUMNS, buttons);
  }

  /** The topics of the chat; pressing unfollows. */
  List<List<Button>> own(Request request) {
    return own(request, "topic.drop", BotCommand.UNFOLLOW);
  }

  /** The topics of the chat in their order; pressing moves a topic to the top. */
  List<List<Button>> order(Request request) {
    return own(request, "topic.first", BotCommand.MOVE_TOPIC_FIRST);
  }

  private List<List<Button>> own(Request request, String labelKey, BotCommand command) {
    return KeyboardRows.of(
        2,
        request.subscriber().topics().stream()
            .limit(MAX_BUTTONS)
            .map(Topic::wording)
            .map(
                topic ->
                    new Button(
                        ChatText.label(request.messages(), labelKey, Map.of("topic", topic)),
                        command.callbackData(payloads.keyOf(topic))))
            .toList());
  }

  /** Follows a topic. */
  Button follow(Messages messages, String topic) {
    return new Button(
        ChatText.label(messages, "button.follow", Map.of("topic", Truncation.truncate(topic, 24))),
        BotCommand.FOLLOW.callbackData(payloads.keyOf(topic)));
  }

  /** Follows a search; no button if it would be refused as a topic. */
  List<Button> followable(Messages messages, String query) {
    return Topic.parse(query) instanceof TopicParseResult.Parsed
        ? List.of(follow(messages, query))
        : List.of();
  }

  /** Searches for a query. */
  Button find(Messages messages, String query) {
    return new Button(
        ChatText.label(messages, "button.find", Map.of("words", Truncation.truncate(query, 30))),
        BotCommand.FIND.callbackData(new SearchPage(0, payloads.keyOf(query)).argument()));
  }

  /** Searches for popular topics. */
  List<List<Button>> findPopular(Messages messages, int max) {
    return KeyboardRows.of(
        COLUMNS, popular.list().stream().limit(max).map(topic -> find(messages, topic)).toList());
  }

  /** Narrows a search to a name. */
  Button narrow(Messages messages, String query, String name) {
    return new Button(
        ChatText.label(messages, "button.narrow", Map.of("name", Truncation.truncate(name, 20))),
        BotCommand.FIND.callbackData(
            new SearchPage(0, payloads.keyOf(query + " " + name)).argument()));
  }

  /** The topic that was typed, or the one behind the pressed button unless that was deleted. */
  Optional<String> topicText(Request request) {
    return request.pressed() && !request.argument().isEmpty()
        ? payloads.find(request.argument())
        : Optional.of(request.argument());
  }

  /** Whether the chat follows a topic with this wording. */
  static boolean follows(Request request, String wording) {
    String folded = Folding.fold(wording);
    return request.subscriber().topics().stream()
        .anyMatch(topic -> Folding.fold(topic.wording()).equals(folded));
  }
}
