package dev.chaoxin.bot.web;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.digest.composing.CleanText;
import dev.chaoxin.subscriptions.Messages;
import java.util.List;

/**
 * An issue of a newspaper, as far as a page shows it.
 *
 * @param id the issue
 * @param newspaper its name
 * @param day its press date, in words; may be empty
 * @param count how many articles it has, in words
 * @param headlines those shown, in the order of the page
 */
public record IssueView(
    long id, String newspaper, String day, String count, List<HeadlineView> headlines) {

  public IssueView {
    headlines = List.copyOf(headlines);
  }

  static IssueView of(ArchivedIssue issue, List<ArchivedArticle> shown, Messages words) {
    return new IssueView(
        issue.label().id(),
        newspaper(issue.label(), words),
        day(issue.label(), words),
        words.say("issue.count", issue.articles()),
        shown.stream().map(article -> HeadlineView.of(article, words)).toList());
  }

  static String newspaper(IssueLabel label, Messages words) {
    return label
        .newspaper()
        .map(CleanText::line)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> words.say("issue.unknownPaper"));
  }

  static String day(IssueLabel label, Messages words) {
    return label.pressDate().map(day -> words.day("day.pattern", day)).orElse("");
  }

  static String source(IssueLabel label, Messages words) {
    String day = day(label, words);
    String newspaper = newspaper(label, words);
    return day.isEmpty() ? newspaper : newspaper + " · " + day;
  }
}
