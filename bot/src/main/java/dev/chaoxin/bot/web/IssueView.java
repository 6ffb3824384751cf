package dev.chaoxin.bot.web;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.digest.rendering.CleanText;
import dev.chaoxin.subscriptions.Messages;
import java.util.List;

/**
 * The model of an issue, on its own page or in a list.
 *
 * @param id id of the issue
 * @param newspaper the newspaper's name
 * @param day the press date, formatted; may be empty
 * @param count the number of articles, as a phrase
 * @param headlines the articles shown, in page order
 */
public record IssueView(
    long id, String newspaper, String day, String count, List<HeadlineView> headlines) {

  public IssueView {
    headlines = List.copyOf(headlines);
  }

  static IssueView of(ArchivedIssue issue, List<ArchivedArticle> shown, Messages messages) {
    return new IssueView(
        issue.label().id(),
        newspaper(issue.label(), messages),
        day(issue.label(), messages),
        messages.say("issue.count", issue.articleCount()),
        shown.stream().map(article -> HeadlineView.of(article, messages)).toList());
  }

  static String newspaper(IssueLabel label, Messages messages) {
    return label
        .newspaper()
        .map(CleanText::singleLine)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> messages.say("issue.unknownPaper"));
  }

  static String day(IssueLabel label, Messages messages) {
    return label.pressDate().map(day -> messages.day("day.pattern", day)).orElse("");
  }

  static String source(IssueLabel label, Messages messages) {
    String day = day(label, messages);
    String newspaper = newspaper(label, messages);
    return day.isEmpty() ? newspaper : newspaper + " · " + day;
  }
}
