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

/** The public pages of the archive: newest issues, an issue, an article. */
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

  /** The newest issues; the first few with headlines. */
  void front(Context context) {
    Messages messages = RequestParameters.messages(context);
    int page = RequestParameters.page(context);
    List<ArchivedIssue> found = archive.issues((page - 1) * ISSUES_PER_PAGE, ISSUES_PER_PAGE + 1);
    List<IssueView> issues = new ArrayList<>();
    for (ArchivedIssue issue : found.subList(0, Math.min(ISSUES_PER_PAGE, found.size()))) {
      boolean open = page == 1 && issues.size() < ISSUES_WITH_HEADLINES;
      issues.add(IssueView.of(issue, open ? first(issue) : List.of(), messages));
    }
    PageRenderer.render(
        context,
        "front",
        Map.of(
            "layout", PageLayout.of(messages, messages.say("front.title")),
            "issues", issues,
            "pager", PagerLinks.of("/?page=", page, found.size() > ISSUES_PER_PAGE)));
  }

  private List<ArchivedArticle> first(ArchivedIssue issue) {
    return archive.articlesIn(issue.label().id()).stream().limit(HEADLINES_SHOWN).toList();
  }

  /** One issue. */
  void issue(Context context) {
    Messages messages = RequestParameters.messages(context);
    OptionalLong id = RequestParameters.id(context);
    ArchivedIssue issue =
        (id.isPresent() ? archive.findIssue(id.getAsLong()) : Optional.<ArchivedIssue>empty())
            .orElseThrow(NotFoundResponse::new);
    IssueView view = IssueView.of(issue, archive.articlesIn(issue.label().id()), messages);
    String title = IssueView.source(issue.label(), messages);
    PageRenderer.render(
        context, "issue", Map.of("layout", PageLayout.of(messages, title), "issue", view));
  }

  /** One article, with its neighbours in the issue and related articles. */
  void article(Context context) {
    Messages messages = RequestParameters.messages(context);
    OptionalLong id = RequestParameters.id(context);
    ArchivedArticle article =
        (id.isPresent() ? archive.find(id.getAsLong()) : Optional.<ArchivedArticle>empty())
            .orElseThrow(NotFoundResponse::new);
    ArticleView view = ArticleView.of(article, messages);
    List<ArchivedArticle> issue = archive.articlesIn(article.issue().id());
    int here = issue.stream().map(ArchivedArticle::id).toList().indexOf(article.id());
    PageRenderer.render(
        context,
        "article",
        Map.of(
            "layout", PageLayout.of(messages, view.title()),
            "article", view,
            "related",
                search.related(article.id(), RELATED_SHOWN).stream()
                    .map(other -> HeadlineView.of(other, messages))
                    .toList(),
            "before", neighbour(issue, here - 1, messages),
            "behind", neighbour(issue, here + 1, messages)));
  }

  private static List<HeadlineView> neighbour(
      List<ArchivedArticle> issue, int at, Messages messages) {
    return at >= 0 && at < issue.size()
        ? List.of(HeadlineView.of(issue.get(at), messages))
        : List.of();
  }
}
