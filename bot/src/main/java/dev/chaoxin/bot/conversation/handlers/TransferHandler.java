package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.bot.transfer.TopicsDocument;
import dev.chaoxin.bot.transfer.TopicsDocument.ParseResult;
import dev.chaoxin.bot.transfer.TopicsImport;
import dev.chaoxin.digest.rendering.HtmlEscape;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.TopicMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Exports the topics of a chat as JSON, and imports them. */
final class TransferHandler {

  /** This many topics of any length fit one message; each message is a complete document. */
  private static final int TOPICS_PER_MESSAGE = 25;

  private static final int MAX_REFUSALS = 5;

  private final Subscriptions subscriptions;

  TransferHandler(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  List<Reply> exportTopics(Request request) {
    TopicsDocument topics = TopicsDocument.of(request.subscriber());
    if (topics.topics().isEmpty() && topics.less().isEmpty()) {
      return List.of(Reply.message(request.messages().say("export.nothing")));
    }
    List<Reply> replies = new ArrayList<>();
    replies.add(Reply.message(request.messages().say("export.head")));
    for (int from = 0; from < topics.topics().size(); from += TOPICS_PER_MESSAGE) {
      int to = Math.min(topics.topics().size(), from + TOPICS_PER_MESSAGE);
      replies.add(message(new TopicsDocument(topics.topics().subList(from, to), List.of())));
    }
    if (!topics.less().isEmpty()) {
      replies.add(message(new TopicsDocument(List.of(), topics.less())));
    }
    return replies;
  }

  private static Reply message(TopicsDocument document) {
    return Reply.message("<pre>" + HtmlEscape.escape(document.json()) + "</pre>");
  }

  List<Reply> importTopics(Request request) {
    Messages messages = request.messages();
    if (request.argument().isBlank()) {
      return List.of(Reply.message(messages.say("import.how")));
    }
    ParseResult result = TopicsDocument.parse(request.argument());
    if (result instanceof ParseResult.Invalid broken) {
      String fault =
          messages.say(
              "import.broken." + broken.problem(),
              Map.of("where", broken.where(), "detail", Truncation.truncate(broken.detail(), 40)));
      return List.of(Reply.message(fault + "\n" + messages.say("import.how")));
    }
    TopicsImport imported =
        TopicsImport.follow(
            subscriptions, request.subscriber().id(), ((ParseResult.Valid) result).document());
    StringBuilder html = new StringBuilder();
    html.append(
        messages.say(
            "import.done",
            Map.of(
                "count", imported.followed(),
                "known", imported.known(),
                "refused", imported.refused().size())));
    TopicMessages topicMessages = new TopicMessages(messages.language());
    imported.refused().stream()
        .limit(MAX_REFUSALS)
        .forEach(
            refused ->
                html.append("\n<i>")
                    .append(HtmlEscape.escape(Truncation.truncate(refused.wording(), 40)))
                    .append("</i>: ")
                    .append(HtmlEscape.escape(topicMessages.refusal(refused.refusal()))));
    return List.of(Reply.message(html.toString()));
  }
}
