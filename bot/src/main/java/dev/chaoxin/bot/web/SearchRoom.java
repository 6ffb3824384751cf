package dev.chaoxin.bot.web;

import dev.chaoxin.digest.archive.SearchHint;
import dev.chaoxin.digest.archive.ArticleSearch;
import dev.chaoxin.digest.archive.SearchAnswer;
import dev.chaoxin.digest.archive.SearchRequest;
import dev.chaoxin.digest.archive.SearchRequest.Order;
import dev.chaoxin.digest.composing.CleanText;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The answers to a visitor's question. */
final class SearchRoom {

  private static final int HITS_A_PAGE = 20;

  private final ArticleSearch search;

  SearchRoom(ArticleSearch search) {
    this.search = search;
  }

  void search(Context visit) {
    WebWords words = Visit.words(visit);
    String query = Visit.query(visit);
    int page = Visit.page(visit);
    Order order = "newest".equals(visit.queryParam("order")) ? Order.NEWEST : Order.RELEVANCE;
    SearchAnswer answer =
        search.search(new SearchRequest(query, order, (page - 1) * HITS_A_PAGE, HITS_A_PAGE));
    List<HitSheet> hits = answer.hits().stream().map(hit -> HitSheet.of(hit, words)).toList();
    String address = "/search?q=" + Pager.encode(query);
    String ordered = address + (order == Order.NEWEST ? "&order=newest" : "") + "&page=";
    Page.show(
        visit,
        "search",
        Map.of(
            "shell", Shell.of(words, words.say("search.title")).asking(CleanText.line(query)),
            "verdict", verdict(answer, CleanText.line(query), words),
            "hints", hints(answer, words),
            "hits", hits,
            "suggestions", answer.suggestions().stream().map(CleanText::line).toList(),
            "orders", new Orders(order == Order.NEWEST, address, address + "&order=newest"),
            "pager", Pager.of(ordered, page, answer.total() > (long) page * HITS_A_PAGE)));
  }

  private static String verdict(SearchAnswer answer, String query, WebWords words) {
    if (query.isEmpty()) {
      return "";
    }
    if (answer.hits().isEmpty() && answer.total() == 0) {
      return words.say("search.none", query);
    }
    return answer.nearest()
        ? words.say("search.nearest", query)
        : words.say("search.found", query, answer.total());
  }

  private static List<String> hints(SearchAnswer answer, WebWords words) {
    List<String> hints = new ArrayList<>();
    for (SearchHint hint : answer.hints()) {
      hints.add(words.say("hint." + hint.kind(), CleanText.line(hint.detail())));
    }
    if (answer.total() == 0 && hints.isEmpty()) {
      hints.add(words.say("search.none.help"));
    }
    return hints;
  }
}
