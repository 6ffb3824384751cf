package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.paper.Article;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The articles on the make-up desk, folded and cut into words once however many editions have them.
 * For one thread.
 */
public final class PreparedTexts {

  private final SubjectCatalogue catalogue;
  private final Map<Long, Prepared> texts = new HashMap<>();

  /** With the subjects that come with the program. */
  public PreparedTexts() {
    this(SubjectCatalogue.builtIn());
  }

  /** With these subjects, which the articles are about or not. */
  public PreparedTexts(SubjectCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  SubjectCatalogue catalogue() {
    return catalogue;
  }

  private record Prepared(Article article, String title, ArticleText text) {
    boolean isOf(ArchivedArticle archived) {
      return article.equals(archived.article()) && title.equals(archived.title());
    }
  }

  /** Forgets all articles but these. */
  public void keepOnly(Collection<ArchivedArticle> articles) {
    texts
        .keySet()
        .retainAll(articles.stream().map(ArchivedArticle::id).collect(Collectors.toSet()));
  }

  ArticleText of(ArchivedArticle archived) {
    Prepared known = texts.get(archived.id());
    if (known == null || !known.isOf(archived)) {
      known = new Prepared(archived.article(), archived.title(), ArticleText.of(archived));
      texts.put(archived.id(), known);
    }
    return known.text();
  }

  /** Cuts these into words, all processors helping. */
  static void cut(List<ArticleText> texts) {
    texts.parallelStream().forEach(ArticleText::cut);
  }
}
