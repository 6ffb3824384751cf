package dev.chaoxin.bot.command.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.search.FacetCount;
import java.util.List;

/** Prints counts over all articles that match a query. */
public final class FacetPrinter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;
  private final boolean json;
  private final ArticleSearch search;

  public FacetPrinter(Terminal terminal, boolean json, ArticleSearch search) {
    this.terminal = terminal;
    this.json = json;
    this.search = search;
  }

  /** Prints the number of articles for each press date. */
  public void days(String words) {
    search
        .pressDateCounts(words)
        .forEach((day, articles) -> print("press_date", day.toString(), articles));
  }

  /** Prints people, then organisations, the most frequent first. */
  public void names(String words, int limit) {
    print("person", search.people(words, limit));
    print("organisation", search.organisations(words, limit));
  }

  private void print(String kind, List<FacetCount> counts) {
    counts.forEach(count -> print(kind, count.value(), count.articles()));
  }

  private void print(String kind, String name, int articles) {
    terminal
        .out()
        .println(
            json
                ? JSON.createObjectNode().put(kind, name).put("articles", articles)
                : "%6d  %s".formatted(articles, name));
  }
}
