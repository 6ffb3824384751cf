package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.KeyboardRows;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Suggests topics, each with a button that follows it. */
final class SuggestionHandler {

  /** Before the id of an issue in callback data. */
  private static final String ISSUE_PREFIX = "#";

  private static final int COLUMNS = 2;

  private final Suggestions suggestions;
  private final Archive archive;
  private final TopicButtons buttons;

  SuggestionHandler(Suggestions suggestions, Archive archive, TopicButtons buttons) {
    this.suggestions = suggestions;
    this.archive = archive;
    this.buttons = buttons;
  }

  /** The button for topics related to a search. */
  static Button button(Messages messages, String payloadKey) {
    return new Button(
        ChatText.label(messages, "button.suggest"), BotCommand.SUGGEST.callbackData(payloadKey));
  }

  /** The button for topics of an issue. */
  static Button issueButton(Messages messages, long issueId) {
    return new Button(
        ChatText.label(messages, "button.suggest"),
        BotCommand.SUGGEST.callbackData(ISSUE_PREFIX + issueId));
  }

  List<Reply> suggest(Request request) {
    if (request.argument().startsWith(ISSUE_PREFIX)) {
      List<ArchivedArticle> articles =
          request
              .withArgument(request.argument().substring(ISSUE_PREFIX.length()))
              .id()
              .map(archive::articlesIn)
              .orElseGet(List::of);
      return articles.isEmpty()
          ? List.of(Reply.notice(request.messages().say("issue.gone")))
          : offer(request, "suggest.rising", Map.of(), suggestions.rising(articles));
    }
    Optional<String> query = buttons.topicText(request);
    if (query.isEmpty()) {
      return List.of(Reply.notice(request.messages().say("button.old")));
    }
    if (query.get().isBlank()) {
      return offer(request, "suggest.rising", Map.of(), suggestions.rising());
    }
    Set<String> related = new LinkedHashSet<>(suggestions.related(query.get()));
    related.addAll(suggestions.organisations(query.get()));
    related.addAll(suggestions.people(query.get()));
    return offer(
        request,
        "suggest.near",
        Map.of("words", Truncation.truncate(query.get(), 60)),
        List.copyOf(related));
  }

  private List<Reply> offer(
      Request request, String headKey, Map<String, ?> arguments, List<String> topics) {
    List<Button> follow = new ArrayList<>();
    topics.stream()
        .filter(topic -> !TopicButtons.follows(request, topic))
        .forEach(topic -> follow.add(buttons.follow(request.messages(), topic)));
    return follow.isEmpty()
        ? List.of(Reply.message(request.messages().say("suggest.nothing")))
        : List.of(
            Reply.message(
                request.messages().say(headKey, arguments), KeyboardRows.of(COLUMNS, follow)));
  }
}
