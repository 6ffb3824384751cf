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

  private final IssueRows shelf;
  private final StoredOriginal original;
  private final Instant now;
  private final long change;

  IssueFiler(Handle handle, StoredOriginal original, Instant now) {
    this.original = original;
    this.now = now;
    this.change = ChangeLog.next(handle, original.id(), now);
    this.shelf = new IssueRows(handle, change);
  }

  /** Files what came, in the place of what it corrects. */
  List<FilingResult> file(List<IndexedReading> readings) {
    List<FilingResult> filings = new ArrayList<>();
    Set<Long> ours = new HashSet<>();
    for (IndexedReading reading : readings) {
      Issue issue = reading.reading().issue();
      Optional<String> paperKey = ColumnText.paperKey(issue.masthead().newspaper());
      List<ArticleShingles> likenesses =
          issue.articles().stream().map(ArticleShingles::of).toList();
      ReplacementRule rule = new ReplacementRule(original.file(), paperKey, issue, likenesses);
      List<FiledIssue> replaced =
          shelf.candidates(original.file(), paperKey, issue, likenesses).stream()
              .filter(filed -> filed.originalId() != original.id() && !ours.contains(filed.id()))
              .filter(rule::replaces)
              .toList();
      FilingResult filing = shelve(reading, likenesses, replaced);
      ours.add(filing.issueId());
      filings.add(filing);
    }
    shelf.mark(original.id(), OriginalState.FILED, Optional.empty());
    return filings;
  }

  /** Files a new reading of an original in the place of the reading made of it before. */
  List<FilingResult> refile(List<IndexedReading> readings) {
    List<FiledIssue> before = new ArrayList<>(shelf.readFrom(original.id()));
    List<FilingResult> filings = new ArrayList<>();
    for (IndexedReading reading : readings) {
      List<FiledIssue> replaced = before.isEmpty() ? List.of() : List.of(before.remove(0));
      List<ArticleShingles> likenesses =
          reading.reading().issue().articles().stream().map(ArticleShingles::of).toList();
      filings.add(shelve(reading, likenesses, replaced));
    }
    before.forEach(left -> shelf.remove(left, List.of()));
    shelf.mark(original.id(), OriginalState.FILED, Optional.empty());
    return filings;
  }

  private FilingResult shelve(
      IndexedReading reading, List<ArticleShingles> likenesses, List<FiledIssue> replaced) {
    Issue issue = reading.reading().issue();
    List<FiledArticle> before =
        replaced.stream().flatMap(filed -> filed.articles().stream()).toList();
    List<Optional<FiledArticle>> successors = FiledIssue.successors(before, likenesses);
    long issueId =
        replaced.isEmpty()
            ? shelf.add(original, reading.reading(), now)
            : shelf.renew(replaced.get(0).id(), original, reading.reading());
    shelf.note(issueId, original.id(), now);
    for (int i = 0; i < successors.size(); i++) {
      Article article = issue.articles().get(i);
      IssueRows.Place place = new IssueRows.Place(issueId, i + 1);
      if (successors.get(i).isPresent()) {
        shelf.update(
            successors.get(i).get().id(),
            place,
            likenesses.get(i),
            article,
            reading.indexes().get(i));
      } else {
        shelf.insert(place, likenesses.get(i), article, reading.indexes().get(i), now);
      }
    }
    Set<Long> kept = new HashSet<>();
    successors.forEach(s -> s.ifPresent(article -> kept.add(article.id())));
    before.stream().filter(a -> !kept.contains(a.id())).forEach(a -> shelf.remove(a.id()));
    replaced.stream().skip(1).forEach(filed -> shelf.fold(filed.id(), issueId));
    return new FilingResult(issueId, issue.articles().size(), !replaced.isEmpty());
  }
}
