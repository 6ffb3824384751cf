package dev.chaoxin.digest.indexing;

import java.util.List;
import java.util.Optional;

/**
 * The card of one article in the index.
 *
 * @param keywords best first
 * @param line one sentence of the article, for a line of the digest; empty only when the article
 *     has no sentence
 * @param summary one or two of the article's own sentences, in their order, at most 200 characters
 * @param proposedHeadline a headline from the article's own words, when the page lost its own
 */
public record ArticleIndex(
    List<Keyword> keywords, String line, List<String> summary, Optional<String> proposedHeadline) {

  public ArticleIndex {
    keywords = List.copyOf(keywords);
    summary = List.copyOf(summary);
  }
}
