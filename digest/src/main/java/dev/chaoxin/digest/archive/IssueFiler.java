package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.archive.FiledIssue.FiledArticle;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Issue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Files the issues of one original, within one transaction and under one change number. */
final class IssueFiler {

  private final IssueRows rows;
  private final StoredOriginal original;
  private final Instant now;
  private final long change;

  IssueFiler(Handle handle, StoredOriginal original, Instant now) {
    this.original = original;
    this.now = now;
    this.change = ChangeLog.next(handle, original.id(), now);
    this.rows = new IssueRows(handle, change);
  }

  /** Files what came, in the place of what it corrects. */
  List<FilingResult> file(List<IndexedReading> readings) {
    List<FilingResult> filings = new ArrayList<>();
    Set<Long> ours = new HashSet<>();
    for (IndexedReading reading : readings) {
      Issue issue = reading.reading().issue();
      Optional<String> paperKey = ColumnText.newspaperKey(issue.masthead().newspaper());
      List<ArticleShingles> likenesses =
          issue.articles().stream().map(ArticleShingles::of).toList();
      ReplacementRule rule = new ReplacementRule(original.file(), paperKey, issue, likenesses);
      List<FiledIssue> replaced =
          rows.findCandidates(original.file(), paperKey, issue, likenesses).stream()
              .filter(filed -> filed.originalId() != original.id() && !ours.contains(filed.id()))
              .filter(rule::replaces)
              .toList();
      FilingResult filing = fileIssue(reading, likenesses, replaced);
      ours.add(filing.issueId());
      filings.add(filing);
    }
    rows.setState(original.id(), OriginalState.FILED, Optional.empty());
    return filings;
  }

  /** Files a new reading of an original in the place of the reading made of it before. */
  List<FilingResult> refile(List<IndexedReading> readings) {
    List<FiledIssue> before = new ArrayList<>(rows.findByOriginal(original.id()));
    List<FilingResult> filings = new ArrayList<>();
    for (IndexedReading reading : readings) {
      List<FiledIssue> replaced = before.isEmpty() ? List.of() : List.of(before.remove(0));
      List<ArticleShingles> likenesses =
          reading.reading().issue().articles().stream().map(ArticleShingles::of).toList();
      filings.add(fileIssue(reading, likenesses, replaced));
    }
    before.forEach(left -> rows.remove(left, List.of()));
    rows.setState(original.id(), OriginalState.FILED, Optional.empty());
    return filings;
  }

  private FilingResult fileIssue(
      IndexedReading reading, List<ArticleShingles> likenesses, List<FiledIssue> replaced) {
    Issue issue = reading.reading().issue();
    List<FiledArticle> before =
        replaced.stream().flatMap(filed -> filed.articles().stream()).toList();
    List<Optional<FiledArticle>> successors = FiledIssue.matchArticles(before, likenesses);
    long issueId =
        replaced.isEmpty()
            ? rows.insertIssue(original, reading.reading(), now)
            : rows.updateIssue(replaced.get(0).id(), original, reading.reading());
    rows.addOriginal(issueId, original.id(), now);
    for (int i = 0; i < successors.size(); i++) {
      Article article = issue.articles().get(i);
      IssueRows.ArticlePosition place = new IssueRows.ArticlePosition(issueId, i + 1);
      if (successors.get(i).isPresent()) {
        rows.updateArticle(
            successors.get(i).get().id(),
            place,
            likenesses.get(i),
            article,
            reading.indexes().get(i));
      } else {
        rows.insertArticle(place, likenesses.get(i), article, reading.indexes().get(i), now);
      }
    }
    Set<Long> kept = new HashSet<>();
    successors.forEach(s -> s.ifPresent(article -> kept.add(article.id())));
    before.stream().filter(a -> !kept.contains(a.id())).forEach(a -> rows.remove(a.id()));
    replaced.stream().skip(1).forEach(filed -> rows.mergeInto(filed.id(), issueId));
    return new FilingResult(issueId, issue.articles().size(), !replaced.isEmpty());
  }
}
