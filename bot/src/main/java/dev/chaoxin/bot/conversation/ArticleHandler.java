package dev.chaoxin.bot.conversation;

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

/** The whole article, and what stands near it. */
final class ArticleHandler {

  private static final int RELATED = 5;
  private static final int KEYWORDS = 3;

  private final Archive archive;
  private final ArticleSearch search;
  private final TopicButtons buttons;

  ArticleHandler(Archive archive, ArticleSearch search, TopicButtons buttons) {
    this.archive = archive;
    this.search = search;
    this.buttons = buttons;
  }

  List<Reply> whole(RequestContext turn, String number) {
    Optional<ArchivedArticle> article = SearchHandler.number(number).flatMap(archive::find);
    if (article.isEmpty()) {
      return List.of(Reply.notice(turn.words().say("article.gone")));
    }
    List<Reply> pages = new ArrayList<>();
    for (String page : ArticleRenderer.render(article.get(), turn.words().language())) {
      pages.add(Reply.ofPayload(page));
    }
    int last = pages.size() - 1;
    pages.set(last, pages.get(last).with(onward(turn, article.get())));
    return pages;
  }

  private List<List<Button>> onward(RequestContext turn, ArchivedArticle article) {
    List<Button> follow = new ArrayList<>();
    for (Keyword keyword : article.index().keywords()) {
      String text = keyword.text();
      if (follow.size() < KEYWORDS && text.length() > 1 && !TopicButtons.follows(turn, text)) {
        follow.add(buttons.follow(turn.words(), text));
      }
    }
    Button related =
        new Button(
            ChatText.label(turn.words(), "button.related"),
            Request.data(BotCommand.RELATED, "" + article.id()));
    return KeyboardRows.join(
        KeyboardRows.of(KEYWORDS, follow),
        List.of(List.of(related, LessLikeThisHandler.button(turn.words(), article))));
  }

  List<Reply> related(RequestContext turn) {
    Messages words = turn.words();
    Optional<ArchivedArticle> article =
        SearchHandler.number(turn.argument()).flatMap(archive::find);
    if (article.isEmpty()) {
      return List.of(Reply.notice(words.say("article.gone")));
    }
    List<ArchivedArticle> near = search.related(article.get().id(), RELATED);
    if (near.isEmpty()) {
      return List.of(Reply.notice(words.say("related.nothing")));
    }
    String head =
        words.say("related.head", Map.of("title", Truncation.to(article.get().title(), 40)));
    return List.of(Reply.message(head + lines(near, words), List.of(numbers(near, words))));
  }

  private static String lines(List<ArchivedArticle> articles, Messages words) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < articles.size(); i++) {
      ArchivedArticle article = articles.get(i);
      html.append("\n\n").append(i + 1).append(". <b>");
      html.append(HtmlEscape.escape(Truncation.to(article.title(), 60))).append("</b>\n<i>");
      html.append(SourceLine.of(article, words)).append("</i>");
    }
    return html.toString();
  }

  private static List<Button> numbers(List<ArchivedArticle> articles, Messages words) {
    List<Button> row = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      String label = ChatText.label(words, "button.number", Map.of("number", i + 1));
      row.add(new Button(label, Request.data(BotCommand.ARTICLE, "" + articles.get(i).id())));
    }
    return row;
  }
}
