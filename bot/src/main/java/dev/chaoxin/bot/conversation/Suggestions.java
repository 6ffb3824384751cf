package dev.chaoxin.bot.conversation;

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

/** What else a reader might follow, from what the archive has. */
final class Suggestions {

  private static final int MOST = 6;
  private static final int ARTICLES = 30;
  private static final int TRIED = 24;

  private final Archive archive;
  private final ArticleSearch search;
  private final PopularTopics popular;

  Suggestions(Archive archive, ArticleSearch search, PopularTopics popular) {
    this.archive = archive;
    this.search = search;
    this.popular = popular;
  }

  private record Scored(String word, double score) {}

  /** What the newest papers speak of more than those before: today's share over the usual one. */
  List<String> rising() {
    return archive.newestPressDate().map(day -> rising(popular.list(), day)).orElseGet(List::of);
  }

  /** What one issue speaks of more than the papers do otherwise. */
  List<String> rising(List<ArchivedArticle> issue) {
    List<String> words = PopularTopics.rank(issue);
    return issue
        .get(0)
        .issue()
        .pressDate()
        .map(day -> rising(words, day))
        .orElse(words.subList(0, Math.min(MOST, words.size())));
  }

  private List<String> rising(List<String> words, LocalDate today) {
    return best(words.stream().map(word -> new Scored(word, rise(word, today))));
  }

  private double rise(String word, LocalDate today) {
    SortedMap<LocalDate, Integer> days = search.days(quoted(word));
    int now = days.getOrDefault(today, 0);
    SortedMap<LocalDate, Integer> before = days.headMap(today);
    int past = before.values().stream().mapToInt(Integer::intValue).sum();
    // One a day is taken for granted: what was never there before must not win by that alone.
    return now / (1.0 + (double) past / Math.max(1, before.size()));
  }

  /** People who stand in the articles with these words. */
  List<String> people(String words) {
    return names(search.people(words, MOST), words);
  }

  /** Organisations that stand in the articles with these words. */
  List<String> organisations(String words) {
    return names(search.organisations(words, MOST), words);
  }

  private static List<String> names(List<FacetCount> names, String words) {
    return names.stream()
        .map(FacetCount::name)
        .filter(name -> !within(name, words))
        .limit(MOST / 2)
        .toList();
  }

  /**
   * Words that keep company with these: in many of the articles that have them, in few of the
   * others.
   */
  List<String> near(String words) {
    SearchResult found = search.search(SearchRequest.best(words, ARTICLES));
    if (found.nearest()) {
      return List.of();
    }
    Map<String, Integer> counts = new HashMap<>();
    found.hits().stream()
        .flatMap(hit -> hit.article().index().keywords().stream())
        .filter(keyword -> keyword.kind() == Keyword.Kind.TERM)
        .map(Keyword::text)
        .filter(word -> word.length() > 1 && !within(word, words))
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    int hits = found.hits().size();
    return best(
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(TRIED)
            .map(entry -> new Scored(entry.getKey(), company(entry, hits))));
  }

  /** The share of the articles with both among those with either. */
  private double company(Map.Entry<String, Integer> word, int hits) {
    long all = search.search(SearchRequest.best(quoted(word.getKey()), 1)).total();
    return (double) word.getValue() / Math.max(1, all + hits - word.getValue());
  }

  private static List<String> best(Stream<Scored> words) {
    return words
        .filter(word -> word.score() > 0)
        .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::word))
        .map(Scored::word)
        .limit(MOST)
        .toList();
  }

  private static boolean within(String name, String words) {
    return Folding.fold(words).contains(Folding.fold(name));
  }

  private static String quoted(String word) {
    return '"' + word.replace("\"", "") + '"';
  }
}
