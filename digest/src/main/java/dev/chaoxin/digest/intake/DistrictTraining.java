package dev.chaoxin.digest.intake;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.indexing.ArticleIndexer;
import dev.chaoxin.digest.indexing.District;
import dev.chaoxin.digest.indexing.LexiconLearner;
import java.nio.file.Path;
import java.util.List;

/** Learns the district's names from the archive, for the next start. */
public final class DistrictTraining {

  /** The newest articles are enough. */
  private static final int MAX_ARTICLES = 5_000;

  private static final int ISSUE_BATCH_SIZE = 50;

  private DistrictTraining() {}

  /**
   * Learns from the newest articles of the archive and saves the result in the data folder.
   *
   * @return what was learned
   */
  public static District train(Archive archive, Path data) {
    LexiconLearner learner = new LexiconLearner(ArticleIndexer.open());
    int read = 0;
    for (int from = 0; read < MAX_ARTICLES; from += ISSUE_BATCH_SIZE) {
      List<ArchivedIssue> issues = archive.issues(from, ISSUE_BATCH_SIZE);
      for (ArchivedIssue issue : issues) {
        for (ArchivedArticle each : archive.articlesIn(issue.label().id())) {
          learner.learnFrom(each.article().headline().orElse(""), each.article().body());
          read++;
        }
      }
      if (issues.size() < ISSUE_BATCH_SIZE) {
        break;
      }
    }
    District learned = learner.district();
    learned.save(data);
    return learned;
  }
}
