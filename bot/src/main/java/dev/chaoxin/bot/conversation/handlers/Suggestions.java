package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.search.FacetCount;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.digest.search.SearchResult;
import dev.chaoxin.subscriptions.topics.Folding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Finds topics a reader might follow, from the contents of the archive. */
final class Suggestions {

  private static final int MAX_SUGGESTIONS = 6;
  private static final int MAX_ARTICLES = 30;
  private static final int MAX_CANDIDATES = 24;

  private final Archive archive;
  private final ArticleSearch search;
  private final PopularTopics popular;

  Suggestions(Archive archive, ArticleSearch search, PopularTopics popular) {
    this.archive = archive;
    this.search = search;
    this.popular = popular;
  }

  private record Scored(String word, double score) {}

  /** Topics the newest issues mention more often than earlier ones, largest increase first. */
  List<String> rising() {
    return archive.newestPressDate().map(day -> rising(popular.list(), day)).orElseGet(List::of);
  }

  /** Topics an issue mentions more often than earlier issues; its articles must not be empty. */
  List<String> rising(List<ArchivedArticle> articles) {
    List<String> words = PopularTopics.rank(articles);
    return articles
        .get(0)
        .issue()
        .pressDate()
        .map(day -> rising(words, day))
        .orElse(words.subList(0, Math.min(MAX_SUGGESTIONS, words.size())));
  }

  private List<String> rising(List<String> words, LocalDate today) {
    return best(words.stream().map(word -> new Scored(word, growth(word, today))));
  }

  private double growth(String word, LocalDate today) {
    SortedMap<LocalDate, Integer> days = search.pressDateCounts(quoted(word));
    int now = days.getOrDefault(today, 0);
    SortedMap<LocalDate, Integer> before = days.headMap(today);
    int earlier = before.values().stream().mapToInt(Integer::intValue).sum();
    // The 1.0 keeps words that never occurred before from winning by that alone.
    return now / (1.0 + (double) earlier / Math.max(1, before.size()));
  }

  /** Persons named in the articles that match a query. */
  List<String> people(String query) {
    return names(search.people(query, MAX_SUGGESTIONS), query);
  }

  /** Organisations named in the articles that match a query. */
  List<String> organisations(String query) {
    return names(search.organisations(query, MAX_SUGGESTIONS), query);
  }

  private static List<String> names(List<FacetCount> names, String query) {
    return names.stream()
        .map(FacetCount::value)
        .filter(name -> !contains(query, name))
        .limit(MAX_SUGGESTIONS / 2)
        .toList();
  }

  /** Keywords of the articles that match a query which are rare in other articles. */
  List<String> related(String query) {
    SearchResult result = search.search(SearchRequest.best(query, MAX_ARTICLES));
    if (result.relaxed()) {
      return List.of();
    }
    Map<String, Integer> counts = new HashMap<>();
    result.hits().stream()
        .flatMap(hit -> hit.article().index().keywords().stream())
        .filter(keyword -> keyword.kind() == Keyword.Kind.TERM)
        .map(Keyword::text)
        .filter(word -> word.length() > 1 && !contains(query, word))
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    int hits = result.hits().size();
    return best(
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MAX_CANDIDATES)
            .map(entry -> new Scored(entry.getKey(), cooccurrence(entry, hits))));
  }

  /** The Jaccard index: articles with both the word and the query, over articles with either. */
  private double cooccurrence(Map.Entry<String, Integer> word, int hits) {
    long all = search.search(SearchRequest.best(quoted(word.getKey()), 1)).total();
    return (double) word.getValue() / Math.max(1, all + hits - word.getValue());
  }

  private static List<String> best(Stream<Scored> words) {
    return words
        .filter(word -> word.score() > 0)
        .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::word))
        .map(Scored::word)
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  private static boolean contains(String query, String word) {
    return Folding.fold(query).contains(Folding.fold(word));
  }

  private static String quoted(String word) {
    return '"' + word.replace("\"", "") + '"';
  }
}
