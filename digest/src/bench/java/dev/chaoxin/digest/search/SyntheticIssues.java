package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.IndexedReading;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.reading.IssueReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Made articles, bound into the issues of their days. */
final class SyntheticIssues {

  private SyntheticIssues() {}

  static List<IndexedReading> of(List<ArchivedArticle> articles) {
    Map<LocalDate, List<ArchivedArticle>> days = new TreeMap<>();
    for (ArchivedArticle article : articles) {
      LocalDate day = article.issue().pressDate().orElseThrow();
      days.computeIfAbsent(day, d -> new ArrayList<>()).add(article);
    }
    List<IndexedReading> issues = new ArrayList<>();
    days.forEach(
        (day, made) ->
            issues.add(
                new IndexedReading(
                    new IssueReading(
                        "made",
                        new Issue(
                            masthead(day),
                            made.stream().map(ArchivedArticle::article).toList(),
                            List.of()),
                        List.of(),
                        List.of()),
                    made.stream().map(ArchivedArticle::index).toList())));
    return issues;
  }

  private static Masthead masthead(LocalDate day) {
    Masthead none = Masthead.NONE;
    return new Masthead(
        Optional.of("望潮报"),
        Optional.of(day),
        none.weekday(),
        none.lunar(),
        none.issueNumber(),
        none.pages(),
        none.organiser(),
        none.publisher(),
        none.hotline(),
        none.email(),
        none.weather());
  }
}
