package dev.chaoxin.bot.conversation;

import dev.chaoxin.bot.transfer.TopicsDocument;
import dev.chaoxin.bot.transfer.TopicsDocument.Reading;
import dev.chaoxin.bot.transfer.TopicsImport;
import dev.chaoxin.digest.rendering.HtmlEscape;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.TopicMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Taking one's topics along, and bringing them back. */
final class TransferHandler {

  /** Topics of sixty characters that surely fit one message; each message is a whole document. */
  private static final int A_MESSAGE = 25;

  private static final int REFUSALS = 5;

  private final Subscriptions desk;

  TransferHandler(Subscriptions desk) {
    this.desk = desk;
  }

  List<Reply> exported(RequestContext turn) {
    TopicsDocument all = TopicsDocument.of(turn.reader());
    if (all.topics().isEmpty() && all.less().isEmpty()) {
      return List.of(Reply.message(turn.words().say("export.nothing")));
    }
    List<Reply> replies = new ArrayList<>();
    replies.add(Reply.message(turn.words().say("export.head")));
    for (int from = 0; from < all.topics().size(); from += A_MESSAGE) {
      int to = Math.min(all.topics().size(), from + A_MESSAGE);
      replies.add(set(new TopicsDocument(all.topics().subList(from, to), List.of())));
    }
    if (!all.less().isEmpty()) {
      replies.add(set(new TopicsDocument(List.of(), all.less())));
    }
    return replies;
  }

  private static Reply set(TopicsDocument document) {
    return Reply.message("<pre>" + HtmlEscape.escape(document.json()) + "</pre>");
  }

  List<Reply> imported(RequestContext turn) {
    Messages words = turn.words();
    if (turn.argument().isBlank()) {
      return List.of(Reply.message(words.say("import.how")));
    }
    Reading reading = TopicsDocument.read(turn.argument());
    if (reading instanceof Reading.Broken broken) {
      String said =
          words.say(
              "import.broken." + broken.fault(),
              Map.of("where", broken.where(), "detail", Truncation.to(broken.detail(), 40)));
      return List.of(Reply.message(said + "\n" + words.say("import.how")));
    }
    TopicsImport done =
        TopicsImport.into(desk, turn.reader().id(), ((Reading.Good) reading).document());
    StringBuilder html = new StringBuilder();
    html.append(
        words.say(
            "import.done",
            Map.of(
                "count", done.followed(),
                "known", done.known(),
                "refused", done.refused().size())));
    TopicMessages wording = new TopicMessages(words.language());
    done.refused().stream()
        .limit(REFUSALS)
        .forEach(
            refused ->
                html.append("\n<i>")
                    .append(HtmlEscape.escape(Truncation.to(refused.words(), 40)))
                    .append("</i>: ")
                    .append(HtmlEscape.escape(wording.refusal(refused.refusal()))));
    return List.of(Reply.message(html.toString()));
  }
}
