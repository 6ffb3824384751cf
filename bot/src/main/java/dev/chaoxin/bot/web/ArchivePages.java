package dev.chaoxin.bot.web;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.subscriptions.Messages;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The pages for anybody: the newest issues, an issue, an article. */
final class ArchivePages {

  private static final int ISSUES_PER_PAGE = 12;
  private static final int ISSUES_WITH_HEADLINES = 3;
  private static final int HEADLINES_SHOWN = 7;

  private static final int RELATED_SHOWN = 4;

  private final Archive archive;
  private final ArticleSearch search;

  ArchivePages(Archive archive, ArticleSearch search) {
    this.archive = archive;
    this.search = search;
  }

  /** The newest issues, the first few with their first headlines. */
  void front(Context visit) {
    Messages words = RequestParameters.words(visit);
    int page = RequestParameters.page(visit);
    List<ArchivedIssue> found = archive.issues((page - 1) * ISSUES_PER_PAGE, ISSUES_PER_PAGE + 1);
    List<IssueView> issues = new ArrayList<>();
    for (ArchivedIssue issue : found.subList(0, Math.min(ISSUES_PER_PAGE, found.size()))) {
      boolean open = page == 1 && issues.size() < ISSUES_WITH_HEADLINES;
      issues.add(IssueView.of(issue, open ? first(issue) : List.of(), words));
    }
    PageRenderer.render(
        visit,
        "front",
        Map.of(
            "shell", PageLayout.of(words, words.say("front.title")),
            "issues", issues,
            "pager", PagerLinks.of("/?page=", page, found.size() > ISSUES_PER_PAGE)));
  }

  private List<ArchivedArticle> first(ArchivedIssue issue) {
    return archive.articlesIn(issue.label().id()).stream().limit(HEADLINES_SHOWN).toList();
  }

  /** One issue. */
  void issue(Context visit) {
    Messages words = RequestParameters.words(visit);
    OptionalLong id = RequestParameters.id(visit);
    ArchivedIssue issue =
        (id.isPresent() ? archive.issue(id.getAsLong()) : Optional.<ArchivedIssue>empty())
            .orElseThrow(NotFoundResponse::new);
    IssueView sheet = IssueView.of(issue, archive.articlesIn(issue.label().id()), words);
    String title = IssueView.source(issue.label(), words);
    PageRenderer.render(
        visit, "issue", Map.of("shell", PageLayout.of(words, title), "issue", sheet));
  }

  /** One article, with the one before and the one behind it in the issue. */
  void article(Context visit) {
    Messages words = RequestParameters.words(visit);
    OptionalLong id = RequestParameters.id(visit);
    ArchivedArticle article =
        (id.isPresent() ? archive.find(id.getAsLong()) : Optional.<ArchivedArticle>empty())
            .orElseThrow(NotFoundResponse::new);
    ArticleView sheet = ArticleView.of(article, words);
    List<ArchivedArticle> issue = archive.articlesIn(article.issue().id());
    int here = issue.stream().map(ArchivedArticle::id).toList().indexOf(article.id());
    PageRenderer.render(
        visit,
        "article",
        Map.of(
            "shell", PageLayout.of(words, sheet.title()),
            "article", sheet,
            "related",
                search.related(article.id(), RELATED_SHOWN).stream()
                    .map(other -> HeadlineView.of(other, words))
                    .toList(),
            "before", neighbour(issue, here - 1, words),
            "behind", neighbour(issue, here + 1, words)));
  }

  private static List<HeadlineView> neighbour(List<ArchivedArticle> issue, int at, Messages words) {
    return at >= 0 && at < issue.size()
        ? List.of(HeadlineView.of(issue.get(at), words))
        : List.of();
  }
}
