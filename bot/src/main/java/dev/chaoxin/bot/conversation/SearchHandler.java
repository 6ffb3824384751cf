package dev.chaoxin.bot.conversation;

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
import java.util.Optional;
import java.util.stream.Stream;

/** Asking for articles by words, a page at a time. */
final class SearchHandler {

  private static final int PAGE = 5;
  private static final int EARLIER = 3;
  private static final int SUGGESTED = 6;
  private static final int TITLE = 60;
  private static final int NARROWER = 3;

  private final ArticleSearch search;
  private final ButtonPayloads phrases;
  private final TopicButtons buttons;

  SearchHandler(ArticleSearch search, ButtonPayloads phrases, TopicButtons buttons) {
    this.search = search;
    this.phrases = phrases;
    this.buttons = buttons;
  }

  List<Reply> find(RequestContext turn) {
    if (turn.wish().pressed()) {
      return SearchPage.in(turn.argument())
          .flatMap(page -> phrases.find(page.key()).map(words -> List.of(page(turn, words, page))))
          .orElseGet(() -> List.of(Reply.notice(turn.words().say("button.old"))));
    }
    String asked = turn.argument();
    if (asked.isBlank()) {
      return List.of(Reply.message(turn.words().say("find.how"), buttons.popular(turn)));
    }
    return List.of(page(turn, asked, new SearchPage(0, phrases.keyOf(asked))));
  }

  /** The best of what there was before, for a topic the newest issue does not mention. */
  List<Reply> earlier(RequestContext turn, String asked) {
    SearchResult answer = search.search(SearchRequest.best(asked, EARLIER));
    if (answer.hits().isEmpty()) {
      return List.of();
    }
    String html = turn.words().say("find.earlier") + hits(turn.words(), answer.hits(), 0);
    return List.of(Reply.message(html, List.of(numbers(turn.words(), answer.hits(), 0))));
  }

  private Reply page(RequestContext turn, String asked, SearchPage page) {
    Messages words = turn.words();
    // One more than is shown tells whether there is a next page: the total counts a story as often
    // as it is told, the pages once.
    SearchResult answer =
        search.search(new SearchRequest(asked, page.order(), page.offset(), PAGE + 1));
    if (answer.hits().isEmpty()) {
      return nothing(turn, asked, answer);
    }
    boolean more = answer.hits().size() > PAGE;
    List<Hit> hits = answer.hits().subList(0, Math.min(PAGE, answer.hits().size()));
    String head =
        words.say(
            answer.nearest() ? "find.close" : "find.head",
            Map.of("words", Truncation.to(asked, 60), "total", answer.total()));
    List<List<Button>> rows = new ArrayList<>();
    rows.add(numbers(words, hits, page.offset()));
    rows.addAll(suggested(words, answer));
    rows.add(paging(words, page, more));
    if (more && page.offset() == 0 && !answer.nearest()) {
      rows.add(narrower(words, asked));
    }
    List<Button> onward = new ArrayList<>();
    if (!TopicButtons.follows(turn, asked)) {
      onward.addAll(buttons.followable(words, asked));
    }
    onward.add(SuggestionHandler.button(words, page.key()));
    rows.add(onward);
    return new Reply(
        turn.inPlace(),
        head + hints(words, answer) + hits(words, hits, page.offset()),
        KeyboardRows.join(rows, List.of()));
  }

  /** Who occurs most with these words: to find fewer, and those of one person. */
  private List<Button> narrower(Messages words, String asked) {
    String known = Folding.fold(asked);
    return Stream.concat(
            search.people(asked, NARROWER).stream(), search.organisations(asked, NARROWER).stream())
        .sorted(Comparator.comparingInt(FacetCount::articles).reversed())
        .map(FacetCount::name)
        .filter(name -> !known.contains(Folding.fold(name)))
        .limit(NARROWER)
        .map(name -> buttons.narrow(words, asked, name))
        .toList();
  }

  private Reply nothing(RequestContext turn, String asked, SearchResult answer) {
    Messages words = turn.words();
    List<List<Button>> rows = new ArrayList<>(suggested(words, answer));
    String key = rows.isEmpty() ? "find.nothing" : "find.nearest";
    String html = words.say(key, Map.of("words", Truncation.to(asked, 60))) + hints(words, answer);
    if (rows.isEmpty()) {
      rows.addAll(buttons.popularToFind(words, SUGGESTED));
      html += rows.isEmpty() ? "" : "\n" + words.say("find.popular");
    }
    rows.add(buttons.followable(words, asked));
    return new Reply(turn.inPlace(), html, rows);
  }

  private List<List<Button>> suggested(Messages words, SearchResult answer) {
    return KeyboardRows.of(
        2,
        answer.suggestions().stream()
            .limit(SUGGESTED)
            .map(each -> buttons.find(words, each))
            .toList());
  }

  /** What of the question was not understood, a line each. */
  private static String hints(Messages words, SearchResult answer) {
    StringBuilder html = new StringBuilder();
    for (SearchHint hint : answer.hints()) {
      String said =
          words.say("hint." + hint.kind(), Map.of("detail", Truncation.to(hint.detail(), 40)));
      html.append("\n<i>").append(said).append("</i>");
    }
    return html.toString();
  }

  private static String hits(Messages words, List<Hit> hits, int offset) {
    StringBuilder html = new StringBuilder();
    int number = offset;
    for (Hit hit : hits) {
      ArchivedArticle article = hit.article();
      html.append("\n\n").append(++number).append(". <b>");
      html.append(HtmlEscape.escape(Truncation.to(article.title(), TITLE))).append("</b>\n");
      String snippet = MarkedSnippet.html(hit.snippet());
      if (!snippet.isBlank()) {
        html.append(snippet).append('\n');
      }
      html.append("<i>").append(SourceLine.of(article, words));
      if (!hit.retold().isEmpty()) {
        html.append(" · ").append(words.say("find.retold", Map.of("count", hit.retold().size())));
      }
      html.append("</i>");
    }
    return html.toString();
  }

  private static List<Button> numbers(Messages words, List<Hit> hits, int offset) {
    List<Button> row = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      String label =
          hits.size() == 1
              ? ChatText.label(words, "button.whole")
              : ChatText.label(words, "button.number", Map.of("number", offset + i + 1));
      row.add(new Button(label, Request.data(BotCommand.ARTICLE, "" + hits.get(i).article().id())));
    }
    return row;
  }

  private static List<Button> paging(Messages words, SearchPage page, boolean more) {
    List<Button> row = new ArrayList<>();
    if (page.offset() > 0) {
      int before = Math.max(0, page.offset() - PAGE);
      row.add(turnTo(words, "button.before", new SearchPage(page.order(), before, page.key())));
    }
    if (more || page.offset() > 0) {
      Order other = page.order() == Order.NEWEST ? Order.RELEVANCE : Order.NEWEST;
      row.add(turnTo(words, "button." + other, new SearchPage(other, 0, page.key())));
    }
    if (more) {
      int after = page.offset() + PAGE;
      row.add(turnTo(words, "button.after", new SearchPage(page.order(), after, page.key())));
    }
    return row;
  }

  private static Button turnTo(Messages words, String label, SearchPage page) {
    return new Button(ChatText.label(words, label), Request.data(BotCommand.FIND, page.data()));
  }

  /** The number a button carries, if it carries one. */
  static Optional<Long> number(String data) {
    return data.matches("\\d{1,18}") ? Optional.of(Long.valueOf(data)) : Optional.empty();
  }
}
