package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The line with an article's newspaper, press date and page, as far as they are known. */
final class SourceLine {

  private SourceLine() {}

  /** The source of an article as HTML. */
  static String of(ArchivedArticle article, Messages messages) {
    List<String> parts = parts(article.issue(), messages);
    article
        .article()
        .page()
        .ifPresent(page -> parts.add(messages.say("page", Map.of("page", page))));
    return String.join(" · ", parts);
  }

  /** The source of an issue as HTML. */
  static String of(IssueLabel issue, Messages messages) {
    return String.join(" · ", parts(issue, messages));
  }

  private static List<String> parts(IssueLabel issue, Messages messages) {
    List<String> parts = new ArrayList<>();
    parts.add(
        issue
            .newspaper()
            .map(paper -> messages.say("paper", Map.of("paper", Truncation.truncate(paper, 40))))
            .orElseGet(() -> messages.say("paper.unknown")));
    issue.pressDate().ifPresent(day -> parts.add(ChatText.day(day, messages.language())));
    return parts;
  }
}
