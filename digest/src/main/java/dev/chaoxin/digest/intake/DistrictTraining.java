package dev.chaoxin.digest.intake;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.indexing.ArticleIndexer;
import dev.chaoxin.digest.indexing.District;
import dev.chaoxin.digest.indexing.LexiconLearner;
import java.nio.file.Path;
import java.util.List;

/** Learns the district from the archive, for the next start. */
public final class DistrictTraining {

  /** What older articles say is no news to a lexicon. */
  private static final int MOST_ARTICLES = 5_000;

  private static final int ISSUES_AT_ONCE = 50;

  private DistrictTraining() {}

  /**
   * Reads the newest articles of the archive and keeps what they teach in the data folder.
   *
   * @return what was learned
   */
  public static District train(Archive archive, Path data) {
    LexiconLearner learner = new LexiconLearner(ArticleIndexer.open());
    int read = 0;
    for (int from = 0; read < MOST_ARTICLES; from += ISSUES_AT_ONCE) {
      List<ArchivedIssue> issues = archive.issues(from, ISSUES_AT_ONCE);
      for (ArchivedIssue issue : issues) {
        for (ArchivedArticle each : archive.articlesIn(issue.label().id())) {
          learner.learnFrom(each.article().headline().orElse(""), each.article().body());
          read++;
        }
      }
      if (issues.size() < ISSUES_AT_ONCE) {
        break;
      }
    }
    District learned = learner.district();
    learned.save(data);
    return learned;
  }
}
