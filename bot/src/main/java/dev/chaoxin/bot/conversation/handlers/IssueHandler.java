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
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.rendering.HtmlEscape;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the issues, newest first, and their tables of contents. */
final class IssueHandler {

  private static final int ISSUES_PER_PAGE = 8;
  private static final int ARTICLES_PER_PAGE = 20;
  private static final int COLUMNS = 5;
  private static final Pattern CONTENTS_ARGUMENT = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,6}))?");

  private final Archive archive;

  IssueHandler(Archive archive) {
    this.archive = archive;
  }

  List<Reply> issues(Request request) {
    Messages messages = request.messages();
    int offset = request.argument().matches("\\d{1,6}") ? Integer.parseInt(request.argument()) : 0;
    // Asks for one more to see whether there is a next page.
    List<ArchivedIssue> issues = archive.issues(offset, ISSUES_PER_PAGE + 1);
    if (issues.isEmpty()) {
      return List.of(Reply.message(messages.say("issues.none")));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (ArchivedIssue issue : issues.subList(0, Math.min(ISSUES_PER_PAGE, issues.size()))) {
      rows.add(List.of(issueButton(issue, messages)));
    }
    rows.add(
        pagingButtons(
            messages,
            BotCommand.ISSUES,
            "",
            offset,
            ISSUES_PER_PAGE,
            issues.size() > ISSUES_PER_PAGE));
    return List.of(
        new Reply(
            request.inPlace(), messages.say("issues.head"), KeyboardRows.join(rows, List.of())));
  }

  private static Button issueButton(ArchivedIssue issue, Messages messages) {
    String newspaper = issue.label().newspaper().orElse(issue.label().file());
    String day =
        issue.label().pressDate().map(date -> ChatText.day(date, messages.language())).orElse("");
    String label =
        ChatText.label(
            messages,
            "issue.line",
            Map.of(
                "paper",
                Truncation.truncate(newspaper, 20),
                "day",
                day,
                "count",
                issue.articleCount()));
    return new Button(
        label, BotCommand.ISSUE_CONTENTS.callbackData(String.valueOf(issue.label().id())));
  }

  List<Reply> contents(Request request) {
    Messages messages = request.messages();
    Matcher argument = CONTENTS_ARGUMENT.matcher(request.argument());
    List<ArchivedArticle> articles =
        argument.matches() ? archive.articlesIn(Long.parseLong(argument.group(1))) : List.of();
    if (articles.isEmpty()) {
      return List.of(Reply.notice(messages.say("issue.gone")));
    }
    int offset = Optional.ofNullable(argument.group(2)).map(Integer::valueOf).orElse(0);
    int from = Math.min(offset, articles.size());
    List<ArchivedArticle> shown =
        articles.subList(from, Math.min(from + ARTICLES_PER_PAGE, articles.size()));
    StringBuilder html = new StringBuilder("<b>");
    html.append(SourceLine.of(articles.get(0).issue(), messages)).append("</b>\n");
    List<Button> openArticle = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      int number = from + i + 1;
      html.append('\n').append(number).append(". ");
      html.append(HtmlEscape.escape(Truncation.truncate(shown.get(i).title(), 60)));
      openArticle.add(ArticleButtons.numbered(messages, number, shown.get(i).id()));
    }
    List<Button> paging =
        pagingButtons(
            messages,
            BotCommand.ISSUE_CONTENTS,
            argument.group(1) + ".",
            from,
            ARTICLES_PER_PAGE,
            from + ARTICLES_PER_PAGE < articles.size());
    Button back =
        new Button(ChatText.label(messages, "button.issues"), BotCommand.ISSUES.callbackData());
    return List.of(
        new Reply(
            request.inPlace(),
            html.toString(),
            KeyboardRows.join(
                KeyboardRows.of(COLUMNS, openArticle),
                List.of(
                    paging,
                    List.of(
                        SuggestionHandler.issueButton(messages, articles.get(0).issue().id()),
                        back)))));
  }

  private static List<Button> pagingButtons(
      Messages messages,
      BotCommand command,
      String prefix,
      int offset,
      int pageSize,
      boolean more) {
    List<Button> row = new ArrayList<>();
    if (offset > 0) {
      String previous = prefix + Math.max(0, offset - pageSize);
      row.add(
          new Button(ChatText.label(messages, "button.before"), command.callbackData(previous)));
    }
    if (more) {
      row.add(
          new Button(
              ChatText.label(messages, "button.after"),
              command.callbackData(prefix + (offset + pageSize))));
    }
    return row;
  }
}
