package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.paper.Article;
import java.time.Instant;

/**
 * An article in the archive.
 *
 * @param id stays the same when a correction of the issue still contains the article
 * @param position its position in the issue, from 1
 * @param arrivedAt when the article first arrived
 */
public record ArchivedArticle(
    long id,
    IssueLabel issue,
    int position,
    Article article,
    ArticleIndex index,
    Instant arrivedAt) {

  /** The headline, or the proposed one, or else the summary line. */
  public String title() {
    return article.headline().or(index::proposedHeadline).orElseGet(index::line);
  }
}
