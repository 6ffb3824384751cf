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

/** Caches articles folded and segmented, for all runs that use them. Not thread-safe. */
public final class PreparedArticles {

  private final SubjectCatalogue catalogue;
  private final Map<Long, Prepared> texts = new HashMap<>();

  /** With the built-in subjects. */
  public PreparedArticles() {
    this(SubjectCatalogue.builtIn());
  }

  /** With these subjects. */
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

  /** Prepares these articles ahead of their use. */
  public void prepare(Collection<ArchivedArticle> articles) {
    segment(articles.stream().map(this::textOf).toList());
  }

  /** Drops all articles except these and those with a later press date. */
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

  /** Segments these articles in parallel. */
  static void segment(List<ArticleText> texts) {
    texts.parallelStream().forEach(ArticleText::segment);
  }
}
