package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.composing.ArticlePages;
import dev.chaoxin.digest.indexing.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole article. */
final class ArticleTalk {

  private static final int KEYWORDS = 3;

  private final Archive archive;
  private final TopicButtons buttons;

  ArticleTalk(Archive archive, TopicButtons buttons) {
    this.archive = archive;
    this.buttons = buttons;
  }

  List<Reply> whole(Turn turn, String number) {
    Optional<ArchivedArticle> article = SearchTalk.number(number).flatMap(archive::find);
    if (article.isEmpty()) {
      return List.of(Reply.notice(turn.words().say("article.gone")));
    }
    List<Reply> pages = new ArrayList<>();
    for (String page : ArticlePages.render(article.get(), turn.words().language())) {
      pages.add(Reply.ofPayload(page));
    }
    int last = pages.size() - 1;
    pages.set(last, pages.get(last).with(onward(turn, article.get())));
    return pages;
  }

  private List<List<Button>> onward(Turn turn, ArchivedArticle article) {
    List<Button> follow = new ArrayList<>();
    for (Keyword keyword : article.index().keywords()) {
      String text = keyword.text();
      if (follow.size() < KEYWORDS && text.length() > 1 && !TopicButtons.follows(turn, text)) {
        follow.add(buttons.follow(turn.words(), text));
      }
    }
    return Rows.of(KEYWORDS, follow);
  }
}
