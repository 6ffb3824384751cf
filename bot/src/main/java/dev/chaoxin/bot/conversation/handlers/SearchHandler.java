package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ButtonPayloads;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.KeyboardRows;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.rendering.HtmlEscape;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.search.FacetCount;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.digest.search.SearchRequest.Order;
import dev.chaoxin.digest.search.SearchResult;
import dev.chaoxin.digest.search.SearchResult.Hit;
import dev.chaoxin.digest.search.query.SearchHint;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Searches the archive and shows the hits page by page. */
final class SearchHandler {

  private static final int HITS_PER_PAGE = 5;
  private static final int EARLIER_HITS = 3;
  private static final int MAX_SUGGESTIONS = 6;
  private static final int MAX_TITLE_LENGTH = 60;
  private static final int MAX_REFINEMENTS = 3;

  private final ArticleSearch search;
  private final ButtonPayloads payloads;
  private final TopicButtons buttons;

  SearchHandler(ArticleSearch search, ButtonPayloads payloads, TopicButtons buttons) {
    this.search = search;
    this.payloads = payloads;
    this.buttons = buttons;
  }

  List<Reply> find(Request request) {
    if (request.pressed()) {
      return SearchPage.parse(request.argument())
          .flatMap(
              page -> payloads.find(page.key()).map(query -> List.of(page(request, query, page))))
          .orElseGet(() -> List.of(Reply.notice(request.messages().say("button.old"))));
    }
    String query = request.argument();
    if (query.isBlank()) {
      return List.of(Reply.message(request.messages().say("find.how"), buttons.popular(request)));
    }
    return List.of(page(request, query, new SearchPage(0, payloads.keyOf(query))));
  }

  /** The best hits of the whole archive, for a topic the newest issue does not mention. */
  List<Reply> earlier(Request request, String query) {
    SearchResult result = search.search(SearchRequest.best(query, EARLIER_HITS));
    if (result.hits().isEmpty()) {
      return List.of();
    }
    String html =
        request.messages().say("find.earlier") + hits(request.messages(), result.hits(), 0);
    return List.of(
        Reply.message(html, List.of(numberButtons(request.messages(), result.hits(), 0))));
  }

  private Reply page(Request request, String query, SearchPage page) {
    Messages messages = request.messages();
    // Asks for one more to see whether there is a next page: the total counts near-duplicates one
    // by one, the pages show them as one hit.
    SearchResult result =
        search.search(new SearchRequest(query, page.order(), page.offset(), HITS_PER_PAGE + 1));
    if (result.hits().isEmpty()) {
      return noHits(request, query, result);
    }
    boolean more = result.hits().size() > HITS_PER_PAGE;
    List<Hit> hits = result.hits().subList(0, Math.min(HITS_PER_PAGE, result.hits().size()));
    String head =
        messages.say(
            result.relaxed() ? "find.close" : "find.head",
            Map.of("words", Truncation.truncate(query, 60), "total", result.total()));
    List<List<Button>> rows = new ArrayList<>();
    rows.add(numberButtons(messages, hits, page.offset()));
    rows.addAll(suggestionButtons(messages, result));
    rows.add(pagingButtons(messages, page, more));
    if (more && page.offset() == 0 && !result.relaxed()) {
      rows.add(refinementButtons(messages, query));
    }
    List<Button> related = new ArrayList<>();
    if (!TopicButtons.follows(request, query)) {
      related.addAll(buttons.followable(messages, query));
    }
    related.add(SuggestionHandler.button(messages, page.key()));
    rows.add(related);
    return new Reply(
        request.inPlace(),
        head + hints(messages, result) + hits(messages, hits, page.offset()),
        KeyboardRows.join(rows, List.of()));
  }

  /** Narrows the search to one of the persons and organisations that occur most in its hits. */
  private List<Button> refinementButtons(Messages messages, String query) {
    String folded = Folding.fold(query);
    return Stream.concat(
            search.people(query, MAX_REFINEMENTS).stream(),
            search.organisations(query, MAX_REFINEMENTS).stream())
        .sorted(Comparator.comparingInt(FacetCount::articles).reversed())
        .map(FacetCount::value)
        .filter(name -> !folded.contains(Folding.fold(name)))
        .limit(MAX_REFINEMENTS)
        .map(name -> buttons.narrow(messages, query, name))
        .toList();
  }

  private Reply noHits(Request request, String query, SearchResult result) {
    Messages messages = request.messages();
    List<List<Button>> rows = new ArrayList<>(suggestionButtons(messages, result));
    String key = rows.isEmpty() ? "find.nothing" : "find.nearest";
    String html =
        messages.say(key, Map.of("words", Truncation.truncate(query, 60)))
            + hints(messages, result);
    if (rows.isEmpty()) {
      rows.addAll(buttons.findPopular(messages, MAX_SUGGESTIONS));
      html += rows.isEmpty() ? "" : "\n" + messages.say("find.popular");
    }
    rows.add(buttons.followable(messages, query));
    return new Reply(request.inPlace(), html, rows);
  }

  private List<List<Button>> suggestionButtons(Messages messages, SearchResult result) {
    return KeyboardRows.of(
        2,
        result.suggestions().stream()
            .limit(MAX_SUGGESTIONS)
            .map(each -> buttons.find(messages, each))
            .toList());
  }

  /** What the query parser could not use, one line each. */
  private static String hints(Messages messages, SearchResult result) {
    StringBuilder html = new StringBuilder();
    for (SearchHint hint : result.hints()) {
      String text =
          messages.say(
              "hint." + hint.kind(), Map.of("detail", Truncation.truncate(hint.detail(), 40)));
      html.append("\n<i>").append(text).append("</i>");
    }
    return html.toString();
  }

  private static String hits(Messages messages, List<Hit> hits, int offset) {
    StringBuilder html = new StringBuilder();
    int number = offset;
    for (Hit hit : hits) {
      ArchivedArticle article = hit.article();
      html.append("\n\n").append(++number).append(". <b>");
      html.append(HtmlEscape.escape(Truncation.truncate(article.title(), MAX_TITLE_LENGTH)))
          .append("</b>\n");
      String snippet = MarkedSnippet.html(hit.snippet());
      if (!snippet.isBlank()) {
        html.append(snippet).append('\n');
      }
      html.append("<i>").append(SourceLine.of(article, messages));
      if (!hit.duplicates().isEmpty()) {
        html.append(" · ")
            .append(messages.say("find.retold", Map.of("count", hit.duplicates().size())));
      }
      html.append("</i>");
    }
    return html.toString();
  }

  private static List<Button> numberButtons(Messages messages, List<Hit> hits, int offset) {
    List<Button> row = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      long id = hits.get(i).article().id();
      row.add(
          hits.size() == 1
              ? ArticleButtons.open(ChatText.label(messages, "button.whole"), id)
              : ArticleButtons.numbered(messages, offset + i + 1, id));
    }
    return row;
  }

  private static List<Button> pagingButtons(Messages messages, SearchPage page, boolean more) {
    List<Button> row = new ArrayList<>();
    if (page.offset() > 0) {
      int before = Math.max(0, page.offset() - HITS_PER_PAGE);
      row.add(
          pageButton(messages, "button.before", new SearchPage(page.order(), before, page.key())));
    }
    if (more || page.offset() > 0) {
      Order other = page.order() == Order.NEWEST ? Order.RELEVANCE : Order.NEWEST;
      row.add(pageButton(messages, "button." + other, new SearchPage(other, 0, page.key())));
    }
    if (more) {
      int after = page.offset() + HITS_PER_PAGE;
      row.add(
          pageButton(messages, "button.after", new SearchPage(page.order(), after, page.key())));
    }
    return row;
  }

  private static Button pageButton(Messages messages, String labelKey, SearchPage page) {
    return new Button(
        ChatText.label(messages, labelKey), BotCommand.FIND.callbackData(page.argument()));
  }
}
