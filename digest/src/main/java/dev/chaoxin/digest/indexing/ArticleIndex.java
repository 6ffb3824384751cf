package dev.chaoxin.digest.indexing;

import java.util.List;
import java.util.Optional;

/**
 * Keywords and summary of an article.
 *
 * @param keywords best first
 * @param line one sentence of the article, for one line of a digest; empty only if the article has
 *     no sentence
 * @param summary one or two sentences of the article in their order, at most 200 characters unless
 *     one alone is longer
 * @param proposedHeadline a headline in the article's words, for an article without one
 */
public record ArticleIndex(
    List<Keyword> keywords, String line, List<String> summary, Optional<String> proposedHeadline) {

  public ArticleIndex {
    keywords = List.copyOf(keywords);
    summary = List.copyOf(summary);
  }
}
