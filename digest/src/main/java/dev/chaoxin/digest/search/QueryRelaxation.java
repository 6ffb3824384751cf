package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.search.SearchUnits.Cell;
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

  private static final int MOST_WORDS = 8;
  private static final int LONGEST_ROW = 24;
  private static final int LONGEST_PART = 10;

  private final IndexSearcher searcher;
  private final QueryBuilder builder;
  private final SpellingSuggester nearest;
  private final Set<String> suggestions = new LinkedHashSet<>();

  QueryRelaxation(IndexSearcher searcher, Archive archive) throws IOException {
    this.searcher = searcher;
    this.builder = new QueryBuilder(searcher.getIndexReader());
    this.nearest = new SpellingSuggester(searcher, archive);
  }

  /** The questions that may have been meant, the likeliest first. */
  List<SearchQuery> at(SearchQuery typed) throws IOException {
    if (typed.wanted().size() > MOST_WORDS) {
      return List.of(typed.withEnough(most(typed.groups().size())));
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
      questions.add(corrected.withGroups(met).withEnough(most(met.size())));
    } else if (met.size() == 1 && corrected.groups().size() == 2) {
      questions.add(corrected.withGroups(met));
    }
    return questions;
  }

  /** The words that do occur, nearest first. */
  List<String> suggestions() {
    return List.copyOf(suggestions);
  }

  private static int most(int groups) {
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
        List<String> near = nearest.to(word);
        suggestions.addAll(near);
        near.forEach(text -> meant.add(new Word(text, word.title())));
        if (near.isEmpty() && group.size() == 1) {
          apart = apart(word);
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
    return MatchingDocs.any(
        searcher, builder.phrase(ArticleDocument.TEXT, CjkBigramTokenizer.of(text)));
  }

  /** A row of characters cut into words that occur, each as long as can be; empty when it fails. */
  private List<List<Word>> apart(Word word) throws IOException {
    SearchUnits cells = SearchUnits.of(word.pieces());
    List<List<Word>> parts = new ArrayList<>();
    int start = cells.size() > LONGEST_ROW ? cells.size() : 0;
    while (start < cells.size()) {
      int end = Math.min(cells.size(), start + LONGEST_PART);
      while (end > start && !(whole(cells, start, end) && occurs(text(word, cells, start, end)))) {
        end--;
      }
      if (end == start) {
        start++;
        continue;
      }
      parts.add(List.of(new Word(text(word, cells, start, end), word.title())));
      start = end;
    }
    return parts.size() > 1 && parts.size() <= MOST_WORDS ? parts : List.of();
  }

  /** Not a single Han character, which stands in every second article. */
  private static boolean whole(SearchUnits cells, int start, int end) {
    Cell first = cells.all().get(start);
    return end - start > 1 || !first.han();
  }

  private static String text(Word word, SearchUnits cells, int start, int end) {
    return word.text().substring(cells.all().get(start).start(), cells.all().get(end - 1).end());
  }
}
