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
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.rendering.ArticleRenderer;
import dev.chaoxin.digest.rendering.HtmlEscape;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the full text of an article, and articles similar to it. */
final class ArticleHandler {

  private static final int MAX_RELATED = 5;
  private static final int MAX_KEYWORDS = 3;

  private final Archive archive;
  private final ArticleSearch search;
  private final TopicButtons buttons;

  ArticleHandler(Archive archive, ArticleSearch search, TopicButtons buttons) {
    this.archive = archive;
    this.search = search;
    this.buttons = buttons;
  }

  /** The whole article, in as many messages as it needs. */
  List<Reply> article(Request request) {
    Optional<ArchivedArticle> article = request.id().flatMap(archive::find);
    if (article.isEmpty()) {
      return List.of(Reply.notice(request.messages().say("article.gone")));
    }
    List<Reply> pages = new ArrayList<>();
    for (String page : ArticleRenderer.render(article.get(), request.messages().language())) {
      pages.add(Reply.fromPayload(page));
    }
    int last = pages.size() - 1;
    pages.set(last, pages.get(last).withMoreButtons(followUpButtons(request, article.get())));
    return pages;
  }

  private List<List<Button>> followUpButtons(Request request, ArchivedArticle article) {
    List<Button> follow = new ArrayList<>();
    for (Keyword keyword : article.index().keywords()) {
      String text = keyword.text();
      if (follow.size() < MAX_KEYWORDS
          && text.length() > 1
          && !TopicButtons.follows(request, text)) {
        follow.add(buttons.follow(request.messages(), text));
      }
    }
    Button related =
        new Button(
            ChatText.label(request.messages(), "button.related"),
            BotCommand.RELATED.callbackData(String.valueOf(article.id())));
    return KeyboardRows.join(
        KeyboardRows.of(MAX_KEYWORDS, follow),
        List.of(List.of(related, LessLikeThisHandler.button(request.messages(), article))));
  }

  List<Reply> related(Request request) {
    Messages messages = request.messages();
    Optional<ArchivedArticle> article = request.id().flatMap(archive::find);
    if (article.isEmpty()) {
      return List.of(Reply.notice(messages.say("article.gone")));
    }
    List<ArchivedArticle> similar = search.related(article.get().id(), MAX_RELATED);
    if (similar.isEmpty()) {
      return List.of(Reply.notice(messages.say("related.nothing")));
    }
    String head =
        messages.say(
            "related.head", Map.of("title", Truncation.truncate(article.get().title(), 40)));
    return List.of(
        Reply.message(
            head + articleList(similar, messages), List.of(numberButtons(similar, messages))));
  }

  private static String articleList(List<ArchivedArticle> articles, Messages messages) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < articles.size(); i++) {
      ArchivedArticle article = articles.get(i);
      html.append("\n\n").append(i + 1).append(". <b>");
      html.append(HtmlEscape.escape(Truncation.truncate(article.title(), 60))).append("</b>\n<i>");
      html.append(SourceLine.of(article, messages)).append("</i>");
    }
    return html.toString();
  }

  private static List<Button> numberButtons(List<ArchivedArticle> articles, Messages messages) {
    List<Button> row = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      row.add(ArticleButtons.numbered(messages, i + 1, articles.get(i).id()));
    }
    return row;
  }
}
