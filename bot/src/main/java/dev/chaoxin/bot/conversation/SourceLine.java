package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names where something stood: paper, press date, page, as far as the page gave them. */
final class SourceLine {

  private SourceLine() {}

  /** As HTML. */
  static String of(ArchivedArticle article, Messages words) {
    List<String> parts = parts(article.issue(), words);
    article.article().page().ifPresent(page -> parts.add(words.say("page", Map.of("page", page))));
    return String.join(" · ", parts);
  }

  /** As HTML. */
  static String of(IssueLabel issue, Messages words) {
    return String.join(" · ", parts(issue, words));
  }

  private static List<String> parts(IssueLabel issue, Messages words) {
    List<String> parts = new ArrayList<>();
    parts.add(
        issue
            .newspaper()
            .map(paper -> words.say("paper", Map.of("paper", Truncation.to(paper, 40))))
            .orElseGet(() -> words.say("paper.unknown")));
    issue.pressDate().ifPresent(day -> parts.add(ChatText.day(day, words.language())));
    return parts;
  }
}
