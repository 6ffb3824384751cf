package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.search.SearchUnits.Unit;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer;
import dev.chaoxin.digest.search.query.SearchQuery;
import dev.chaoxin.digest.search.query.SearchQuery.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/**
 * Relaxes a query that matches nothing: corrects its words, splits words typed without a space, and
 * finally requires only most of the words.
 */
final class QueryRelaxation {

  private static final int MAX_WORDS = 8;
  private static final int MAX_SPLIT_LENGTH = 24;
  private static final int MAX_PART_LENGTH = 10;

  private final IndexSearcher searcher;
  private final QueryBuilder builder;
  private final SpellingSuggester suggester;
  private final Set<String> suggestions = new LinkedHashSet<>();

  QueryRelaxation(IndexSearcher searcher, Archive archive) throws IOException {
    this.searcher = searcher;
    this.builder = new QueryBuilder(searcher.getIndexReader());
    this.suggester = new SpellingSuggester(searcher, archive);
  }

  /** The queries to try instead, in this order. */
  List<SearchQuery> relax(SearchQuery typed) throws IOException {
    if (typed.words().size() > MAX_WORDS) {
      return List.of(typed.withMinimumGroups(twoThirds(typed.groups().size())));
    }
    List<SearchQuery> queries = new ArrayList<>();
    SearchQuery corrected = correct(typed, false);
    queries.add(corrected);
    // Every word occurs, but not with the others: any of them may be a typing error.
    if (typed.groups().size() > 1 && corrected.groups().equals(typed.groups())) {
      queries.add(correct(typed, true));
    }
    List<List<Word>> occurring = new ArrayList<>();
    for (List<Word> group : corrected.groups()) {
      if (occurs(group)) {
        occurring.add(group);
      }
    }
    if (occurring.size() > 1) {
      queries.add(corrected.withGroups(occurring).withMinimumGroups(twoThirds(occurring.size())));
    } else if (occurring.size() == 1 && corrected.groups().size() == 2) {
      queries.add(corrected.withGroups(occurring));
    }
    return queries;
  }

  /** The corrected words found by {@link #relax}, closest first. */
  List<String> suggestions() {
    return List.copyOf(suggestions);
  }

  private static int twoThirds(int groups) {
    return Math.max(1, (groups * 2 + 2) / 3);
  }

  /** Adds corrections as alternatives to each word that does not occur, or to every word. */
  private SearchQuery correct(SearchQuery typed, boolean every) throws IOException {
    List<List<Word>> groups = new ArrayList<>();
    for (List<Word> group : typed.groups()) {
      if (!every && occurs(group)) {
        groups.add(group);
        continue;
      }
      Set<Word> alternatives = new LinkedHashSet<>(group);
      List<List<Word>> parts = List.of();
      for (Word word : group) {
        List<String> similar = suggester.suggest(word);
        suggestions.addAll(similar);
        similar.forEach(text -> alternatives.add(new Word(text, word.headingOnly())));
        if (similar.isEmpty() && group.size() == 1) {
          parts = split(word);
        }
      }
      if (parts.isEmpty()) {
        groups.add(List.copyOf(alternatives));
      } else {
        groups.addAll(parts);
      }
    }
    return typed.withGroups(groups);
  }

  private boolean occurs(List<Word> group) throws IOException {
    for (Word word : group) {
      if (occurs(word.text())) {
        return true;
      }
    }
    return false;
  }

  private boolean occurs(String text) throws IOException {
    return MatchingDocs.exists(
        searcher, builder.phrase(ArticleDocument.TEXT, CjkBigramTokenizer.tokenize(text)));
  }

  /** Splits a word greedily into the longest parts that occur; empty if that fails. */
  private List<List<Word>> split(Word word) throws IOException {
    SearchUnits units = SearchUnits.of(word.tokens());
    List<List<Word>> parts = new ArrayList<>();
    int start = units.size() > MAX_SPLIT_LENGTH ? units.size() : 0;
    while (start < units.size()) {
      int end = Math.min(units.size(), start + MAX_PART_LENGTH);
      while (end > start && !(isWord(units, start, end) && occurs(text(word, units, start, end)))) {
        end--;
      }
      if (end == start) {
        start++;
        continue;
      }
      parts.add(List.of(new Word(text(word, units, start, end), word.headingOnly())));
      start = end;
    }
    return parts.size() > 1 && parts.size() <= MAX_WORDS ? parts : List.of();
  }

  /** Not a single CJK character, which would occur in every second article. */
  private static boolean isWord(SearchUnits units, int start, int end) {
    Unit first = units.list().get(start);
    return end - start > 1 || !first.isCjk();
  }

  private static String text(Word word, SearchUnits units, int start, int end) {
    return word.text().substring(units.list().get(start).start(), units.list().get(end - 1).end());
  }
}
