package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.paper.Article;
import java.time.Instant;

/**
 * An article at rest.
 *
 * @param id its number, stable while the issue is not read anew
 * @param issue the issue it stands in
 * @param position its place in the issue, from 1
 * @param article as it was read
 * @param index its card
 * @param arrivedAt when the archive got the issue
 */
public record ArchivedArticle(
    long id,
    IssueLabel issue,
    int position,
    Article article,
    ArticleIndex index,
    Instant arrivedAt) {

  /** The headline; where the page lost it the one proposed; else the line of the digest. */
  public String title() {
    return article.headline().or(index::proposedHeadline).orElseGet(index::line);
  }
}
