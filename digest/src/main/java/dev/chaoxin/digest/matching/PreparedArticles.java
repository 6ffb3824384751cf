package dev.chaoxin.digest.matching;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.paper.Article;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The articles on the make-up desk, folded and cut into words once however many editions have them.
 * For one thread.
 */
public final class PreparedArticles {

  private final SubjectCatalogue catalogue;
  private final Map<Long, Prepared> texts = new HashMap<>();

  /** With the subjects that come with the program. */
  public PreparedArticles() {
    this(SubjectCatalogue.builtIn());
  }

  /** With these subjects, which the articles are about or not. */
  public PreparedArticles(SubjectCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  SubjectCatalogue catalogue() {
    return catalogue;
  }

  private record Prepared(
      Article article, String title, Optional<LocalDate> pressDate, ArticleText text) {
    boolean isAfter(LocalDate day) {
      return pressDate.isPresent() && pressDate.get().isAfter(day);
    }

    boolean isFor(ArchivedArticle archived) {
      return article.equals(archived.article()) && title.equals(archived.title());
    }
  }

  /** Makes these ready before anybody asks for them. */
  public void prepare(Collection<ArchivedArticle> articles) {
    segment(articles.stream().map(this::textOf).toList());
  }

  /** Forgets all articles but these and those of papers of later days. */
  public void retain(Collection<ArchivedArticle> articles) {
    Set<Long> kept = articles.stream().map(ArchivedArticle::id).collect(Collectors.toSet());
    LocalDate last =
        articles.stream()
            .flatMap(article -> article.issue().pressDate().stream())
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    texts
        .entrySet()
        .removeIf(text -> !kept.contains(text.getKey()) && !text.getValue().isAfter(last));
  }

  ArticleText textOf(ArchivedArticle archived) {
    Prepared known = texts.get(archived.id());
    if (known == null || !known.isFor(archived)) {
      known =
          new Prepared(
              archived.article(),
              archived.title(),
              archived.issue().pressDate(),
              ArticleText.of(archived));
      texts.put(archived.id(), known);
    }
    return known.text();
  }

  /** Cuts these into words, all processors helping. */
  static void segment(List<ArticleText> texts) {
    texts.parallelStream().forEach(ArticleText::segment);
  }
}
