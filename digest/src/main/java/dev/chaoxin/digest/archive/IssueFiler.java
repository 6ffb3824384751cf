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

/** Files the issues of one original in one transaction, under one change number. */
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

  /** Files issues read for the first time; each replaces the filed issues it corrects. */
  List<FilingResult> file(List<IndexedReading> readings) {
    List<FilingResult> results = new ArrayList<>();
    Set<Long> filedNow = new HashSet<>();
    for (IndexedReading reading : readings) {
      Issue issue = reading.reading().issue();
      Optional<String> newspaperKey = ColumnText.newspaperKey(issue.masthead().newspaper());
      List<ArticleShingles> shingles = shingles(issue);
      ReplacementRule rule = new ReplacementRule(original.file(), newspaperKey, issue, shingles);
      List<FiledIssue> replaced =
          rows.findCandidates(original.file(), newspaperKey, issue, shingles).stream()
              .filter(
                  filed -> filed.originalId() != original.id() && !filedNow.contains(filed.id()))
              .filter(rule::replaces)
              .toList();
      FilingResult result = fileIssue(reading, shingles, replaced);
      filedNow.add(result.issueId());
      results.add(result);
    }
    rows.setState(original.id(), OriginalState.FILED, Optional.empty());
    return results;
  }

  /** Replaces the issues read from this original earlier, in file order. */
  List<FilingResult> refile(List<IndexedReading> readings) {
    List<FiledIssue> before = new ArrayList<>(rows.findByOriginal(original.id()));
    List<FilingResult> results = new ArrayList<>();
    for (IndexedReading reading : readings) {
      List<FiledIssue> replaced = before.isEmpty() ? List.of() : List.of(before.remove(0));
      results.add(fileIssue(reading, shingles(reading.reading().issue()), replaced));
    }
    before.forEach(rows::removeIssue);
    rows.setState(original.id(), OriginalState.FILED, Optional.empty());
    return results;
  }

  private static List<ArticleShingles> shingles(Issue issue) {
    return issue.articles().stream().map(ArticleShingles::of).toList();
  }

  private FilingResult fileIssue(
      IndexedReading reading, List<ArticleShingles> shingles, List<FiledIssue> replaced) {
    Issue issue = reading.reading().issue();
    List<FiledArticle> before =
        replaced.stream().flatMap(filed -> filed.articles().stream()).toList();
    List<Optional<FiledArticle>> matches = FiledIssue.matchArticles(before, shingles);
    long issueId =
        replaced.isEmpty()
            ? rows.insertIssue(original, reading.reading(), now)
            : rows.updateIssue(replaced.get(0).id(), original, reading.reading());
    rows.addOriginal(issueId, original.id(), now);
    for (int i = 0; i < matches.size(); i++) {
      Article article = issue.articles().get(i);
      IssueRows.ArticlePosition position = new IssueRows.ArticlePosition(issueId, i + 1);
      if (matches.get(i).isPresent()) {
        rows.updateArticle(
            matches.get(i).get().id(),
            position,
            shingles.get(i),
            article,
            reading.indexes().get(i));
      } else {
        rows.insertArticle(position, shingles.get(i), article, reading.indexes().get(i), now);
      }
    }
    Set<Long> kept = new HashSet<>();
    matches.forEach(s -> s.ifPresent(article -> kept.add(article.id())));
    before.stream().filter(a -> !kept.contains(a.id())).forEach(a -> rows.removeArticle(a.id()));
    replaced.stream().skip(1).forEach(filed -> rows.mergeInto(filed.id(), issueId));
    return new FilingResult(issueId, issue.articles().size(), !replaced.isEmpty());
  }
}
