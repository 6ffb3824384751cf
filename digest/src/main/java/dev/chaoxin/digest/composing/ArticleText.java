package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.subscriptions.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article as topics are looked for in it.
 *
 * @param text headlines, then the text, then the byline; folded and closed up, with a {@link #WALL}
 *     between what does not belong together
 * @param body where the text begins
 * @param byline where the byline begins
 * @param paper the newspaper's name, folded
 */
record ArticleText(String text, int body, int byline, String paper) {

  /** No term has it. */
  static final char WALL = '\0';

  static ArticleText of(ArchivedArticle archived) {
    Article article = archived.article();
    List<String> head = new ArrayList<>();
    article.kicker().ifPresent(head::add);
    head.add(archived.title());
    article.deck().ifPresent(head::add);
    StringBuilder text = new StringBuilder();
    append(text, head);
    int body = text.length();
    append(text, article.crossheads());
    // Joined first: a paragraph may have been cut inside a word.
    append(text, List.of(article.body()));
    int byline = text.length();
    append(text, article.byline());
    Optional<String> paper = archived.issue().newspaper();
    return new ArticleText(text.toString(), body, byline, FoldedText.of(paper.orElse("")).text());
  }

  private static void append(StringBuilder text, List<String> pieces) {
    for (String piece : pieces) {
      text.append(FoldedText.of(piece).text()).append(WALL);
    }
  }
}
