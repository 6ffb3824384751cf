package dev.chaoxin.bot.web;

import dev.chaoxin.digest.rendering.CleanText;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.digest.search.SearchRequest.Order;
import dev.chaoxin.digest.search.SearchResult;
import dev.chaoxin.digest.search.query.SearchHint;
import dev.chaoxin.subscriptions.Messages;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The search page. */
final class SearchPages {

  private static final int HITS_PER_PAGE = 20;

  private final ArticleSearch search;

  SearchPages(ArticleSearch search) {
    this.search = search;
  }

  void search(Context context) {
    Messages messages = RequestParameters.messages(context);
    String query = RequestParameters.query(context);
    int page = RequestParameters.page(context);
    Order order = "newest".equals(context.queryParam("order")) ? Order.NEWEST : Order.RELEVANCE;
    SearchResult answer =
        search.search(new SearchRequest(query, order, (page - 1) * HITS_PER_PAGE, HITS_PER_PAGE));
    List<SearchHitView> hits =
        answer.hits().stream().map(hit -> SearchHitView.of(hit, messages)).toList();
    String address = "/search?q=" + PagerLinks.encode(query);
    String ordered = address + (order == Order.NEWEST ? "&order=newest" : "") + "&page=";
    PageRenderer.render(
        context,
        "search",
        Map.of(
            "layout",
                PageLayout.of(messages, messages.say("search.title"))
                    .withQuery(CleanText.singleLine(query)),
            "verdict", verdict(answer, CleanText.singleLine(query), messages),
            "hints", hints(answer, messages),
            "hits", hits,
            "suggestions", answer.suggestions().stream().map(CleanText::singleLine).toList(),
            "sortLinks", new SortLinks(order == Order.NEWEST, address, address + "&order=newest"),
            "pager", PagerLinks.of(ordered, page, answer.total() > (long) page * HITS_PER_PAGE)));
  }

  private static String verdict(SearchResult answer, String query, Messages messages) {
    if (query.isEmpty()) {
      return "";
    }
    if (answer.hits().isEmpty() && answer.total() == 0) {
      return messages.say("search.none", query);
    }
    return answer.relaxed()
        ? messages.say("search.nearest", query)
        : messages.say("search.found", query, answer.total());
  }

  private static List<String> hints(SearchResult answer, Messages messages) {
    List<String> hints = new ArrayList<>();
    for (SearchHint hint : answer.hints()) {
      hints.add(messages.say("hint." + hint.kind(), CleanText.singleLine(hint.detail())));
    }
    if (answer.total() == 0 && hints.isEmpty()) {
      hints.add(messages.say("search.none.help"));
    }
    return hints;
  }
}
