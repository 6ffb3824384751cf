package dev.chaoxin.bot.conversation;

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

/** Leafing through the issues and their tables of contents. */
final class IssueHandler {

  private static final int ISSUES = 8;
  private static final int ARTICLES = 20;
  private static final int WIDE = 5;
  private static final Pattern CONTENTS = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,6}))?");

  private final Archive archive;

  IssueHandler(Archive archive) {
    this.archive = archive;
  }

  List<Reply> issues(RequestContext turn) {
    Messages words = turn.words();
    int offset = turn.argument().matches("\\d{1,6}") ? Integer.parseInt(turn.argument()) : 0;
    // One more than is shown tells whether there is a next page.
    List<ArchivedIssue> found = archive.issues(offset, ISSUES + 1);
    if (found.isEmpty()) {
      return List.of(Reply.message(words.say("issues.none")));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (ArchivedIssue issue : found.subList(0, Math.min(ISSUES, found.size()))) {
      rows.add(List.of(open(issue, words)));
    }
    rows.add(paging(words, BotCommand.ISSUES, "", offset, ISSUES, found.size() > ISSUES));
    return List.of(
        new Reply(turn.inPlace(), words.say("issues.head"), KeyboardRows.join(rows, List.of())));
  }

  private static Button open(ArchivedIssue issue, Messages words) {
    String paper = issue.label().newspaper().orElse(issue.label().file());
    String day =
        issue.label().pressDate().map(date -> ChatText.day(date, words.language())).orElse("");
    String label =
        ChatText.label(
            words,
            "issue.line",
            Map.of("paper", Truncation.to(paper, 20), "day", day, "count", issue.articles()));
    return new Button(label, Request.data(BotCommand.CONTENTS, "" + issue.label().id()));
  }

  List<Reply> contents(RequestContext turn) {
    Messages words = turn.words();
    Matcher asked = CONTENTS.matcher(turn.argument());
    List<ArchivedArticle> all =
        asked.matches() ? archive.articlesIn(Long.parseLong(asked.group(1))) : List.of();
    if (all.isEmpty()) {
      return List.of(Reply.notice(words.say("issue.gone")));
    }
    int offset = Optional.ofNullable(asked.group(2)).map(Integer::valueOf).orElse(0);
    int from = Math.min(offset, all.size());
    List<ArchivedArticle> shown = all.subList(from, Math.min(from + ARTICLES, all.size()));
    StringBuilder html = new StringBuilder("<b>");
    html.append(SourceLine.of(all.get(0).issue(), words)).append("</b>\n");
    List<Button> numbers = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      int number = from + i + 1;
      html.append('\n').append(number).append(". ");
      html.append(HtmlEscape.escape(Truncation.to(shown.get(i).title(), 60)));
      numbers.add(
          new Button(
              ChatText.label(words, "button.number", Map.of("number", number)),
              Request.data(BotCommand.ARTICLE, "" + shown.get(i).id())));
    }
    List<Button> paging =
        paging(
            words,
            BotCommand.CONTENTS,
            asked.group(1) + ".",
            from,
            ARTICLES,
            from + ARTICLES < all.size());
    Button back =
        new Button(ChatText.label(words, "button.issues"), Request.data(BotCommand.ISSUES, ""));
    return List.of(
        new Reply(
            turn.inPlace(),
            html.toString(),
            KeyboardRows.join(
                KeyboardRows.of(WIDE, numbers),
                List.of(
                    paging,
                    List.of(SuggestionHandler.ofIssue(words, all.get(0).issue().id()), back)))));
  }

  private static List<Button> paging(
      Messages words, BotCommand act, String prefix, int offset, int page, boolean more) {
    List<Button> row = new ArrayList<>();
    if (offset > 0) {
      String before = prefix + Math.max(0, offset - page);
      row.add(new Button(ChatText.label(words, "button.before"), Request.data(act, before)));
    }
    if (more) {
      row.add(
          new Button(
              ChatText.label(words, "button.after"), Request.data(act, prefix + (offset + page))));
    }
    return row;
  }
}
