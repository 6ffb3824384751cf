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
 * What is tried when nothing matches as it was typed: the words that were meant, words that were
 * typed without a blank between them, and at last most of the words instead of all.
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

  /** The questions that may have been meant, the likeliest first. */
  List<SearchQuery> relax(SearchQuery typed) throws IOException {
    if (typed.words().size() > MAX_WORDS) {
      return List.of(typed.withMinimumGroups(twoThirds(typed.groups().size())));
    }
    List<SearchQuery> questions = new ArrayList<>();
    SearchQuery corrected = correct(typed, false);
    questions.add(corrected);
    // One word that occurs is not wrong: what else was asked for leaves nothing of it.
    if (typed.groups().size() > 1 && corrected.groups().equals(typed.groups())) {
      questions.add(correct(typed, true));
    }
    List<List<Word>> met = new ArrayList<>();
    for (List<Word> group : corrected.groups()) {
      if (occurs(group)) {
        met.add(group);
      }
    }
    if (met.size() > 1) {
      questions.add(corrected.withGroups(met).withMinimumGroups(twoThirds(met.size())));
    } else if (met.size() == 1 && corrected.groups().size() == 2) {
      questions.add(corrected.withGroups(met));
    }
    return questions;
  }

  /** The words that do occur, nearest first. */
  List<String> suggestions() {
    return List.copyOf(suggestions);
  }

  private static int twoThirds(int groups) {
    return Math.max(1, (groups * 2 + 2) / 3);
  }

  /** Puts beside each word that does not occur, or beside every one, what may have been meant. */
  private SearchQuery correct(SearchQuery typed, boolean every) throws IOException {
    List<List<Word>> groups = new ArrayList<>();
    for (List<Word> group : typed.groups()) {
      if (!every && occurs(group)) {
        groups.add(group);
        continue;
      }
      Set<Word> meant = new LinkedHashSet<>(group);
      List<List<Word>> apart = List.of();
      for (Word word : group) {
        List<String> near = suggester.suggest(word);
        suggestions.addAll(near);
        near.forEach(text -> meant.add(new Word(text, word.headingOnly())));
        if (near.isEmpty() && group.size() == 1) {
          apart = split(word);
        }
      }
      if (apart.isEmpty()) {
        groups.add(List.copyOf(meant));
      } else {
        groups.addAll(apart);
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

  /** A row of characters cut into words that occur, each as long as can be; empty when it fails. */
  private List<List<Word>> split(Word word) throws IOException {
    SearchUnits cells = SearchUnits.of(word.tokens());
    List<List<Word>> parts = new ArrayList<>();
    int start = cells.size() > MAX_SPLIT_LENGTH ? cells.size() : 0;
    while (start < cells.size()) {
      int end = Math.min(cells.size(), start + MAX_PART_LENGTH);
      while (end > start && !(isWord(cells, start, end) && occurs(text(word, cells, start, end)))) {
        end--;
      }
      if (end == start) {
        start++;
        continue;
      }
      parts.add(List.of(new Word(text(word, cells, start, end), word.headingOnly())));
      start = end;
    }
    return parts.size() > 1 && parts.size() <= MAX_WORDS ? parts : List.of();
  }

  /** Not a single Han character, which stands in every second article. */
  private static boolean isWord(SearchUnits cells, int start, int end) {
    Unit first = cells.units().get(start);
    return end - start > 1 || !first.isCjk();
  }

  private static String text(Word word, SearchUnits cells, int start, int end) {
    return word.text()
        .substring(cells.units().get(start).start(), cells.units().get(end - 1).end());
  }
}
