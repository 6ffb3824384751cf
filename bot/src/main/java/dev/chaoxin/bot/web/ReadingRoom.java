package dev.chaoxin.bot.web;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.archive.ArticleSearch;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The pages for anybody: the newest issues, an issue, an article. */
final class ReadingRoom {

  private static final int ISSUES_A_PAGE = 12;
  private static final int ISSUES_OPENED = 3;
  private static final int HEADLINES_SHOWN = 7;

  private static final int RELATED_SHOWN = 4;

  private final Archive archive;
  private final ArticleSearch search;

  ReadingRoom(Archive archive, ArticleSearch search) {
    this.archive = archive;
    this.search = search;
  }

  /** The newest issues, the first few with their first headlines. */
  void front(Context visit) {
    WebWords words = Visit.words(visit);
    int page = Visit.page(visit);
    List<ArchivedIssue> found = archive.issues((page - 1) * ISSUES_A_PAGE, ISSUES_A_PAGE + 1);
    List<IssueSheet> issues = new ArrayList<>();
    for (ArchivedIssue issue : found.subList(0, Math.min(ISSUES_A_PAGE, found.size()))) {
      boolean open = page == 1 && issues.size() < ISSUES_OPENED;
      issues.add(IssueSheet.of(issue, open ? first(issue) : List.of(), words));
    }
    Page.show(
        visit,
        "front",
        Map.of(
            "shell", Shell.of(words, words.say("front.title")),
            "issues", issues,
            "pager", Pager.of("/?page=", page, found.size() > ISSUES_A_PAGE)));
  }

  private List<ArchivedArticle> first(ArchivedIssue issue) {
    return archive.articlesIn(issue.label().id()).stream().limit(HEADLINES_SHOWN).toList();
  }

  /** One issue. */
  void issue(Context visit) {
    WebWords words = Visit.words(visit);
    OptionalLong id = Visit.id(visit);
    ArchivedIssue issue =
        (id.isPresent() ? archive.issue(id.getAsLong()) : Optional.<ArchivedIssue>empty())
            .orElseThrow(NotFoundResponse::new);
    IssueSheet sheet = IssueSheet.of(issue, archive.articlesIn(issue.label().id()), words);
    String title = IssueSheet.source(issue.label(), words);
    Page.show(visit, "issue", Map.of("shell", Shell.of(words, title), "issue", sheet));
  }

  /** One article, with the one before and the one behind it in the issue. */
  void article(Context visit) {
    WebWords words = Visit.words(visit);
    OptionalLong id = Visit.id(visit);
    ArchivedArticle article =
        (id.isPresent() ? archive.find(id.getAsLong()) : Optional.<ArchivedArticle>empty())
            .orElseThrow(NotFoundResponse::new);
    ArticleSheet sheet = ArticleSheet.of(article, words);
    List<ArchivedArticle> issue = archive.articlesIn(article.issue().id());
    int here = issue.stream().map(ArchivedArticle::id).toList().indexOf(article.id());
    Page.show(
        visit,
        "article",
        Map.of(
            "shell", Shell.of(words, sheet.title()),
            "article", sheet,
            "related",
                search.related(article.id(), RELATED_SHOWN).stream()
                    .map(other -> Headline.of(other, words))
                    .toList(),
            "before", neighbour(issue, here - 1, words),
            "behind", neighbour(issue, here + 1, words)));
  }

  private static List<Headline> neighbour(List<ArchivedArticle> issue, int at, WebWords words) {
    return at >= 0 && at < issue.size() ? List.of(Headline.of(issue.get(at), words)) : List.of();
  }
}
