package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.search.SearchUnits.Unit;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;

/**
 * Finds in the articles' own text what is one slip of the finger away from a word. What may stand
 * between two characters is looked up in the dictionary of pairs, the most frequent first, and only
 * where that cannot tell a few articles are read: the work does not grow with the archive.
 */
final class FuzzyTextFinder {

  private static final int MAX_FOUND = 40;
  private static final int MAX_FOLLOWERS = 200;
  private static final int MAX_TRIED = 40;
  private static final int ARTICLES_PER_VARIANT = 8;
  private static final int MAX_ARTICLES = 30;

  private final IndexSearcher searcher;
  private final Archive archive;
  private final QueryBuilder builder;
  private final TermDictionary bigrams;
  private final Map<String, List<String>> followers = new HashMap<>();

  FuzzyTextFinder(IndexSearcher searcher, Archive archive) throws IOException {
    this.searcher = searcher;
    this.archive = archive;
    this.builder = new QueryBuilder(searcher.getIndexReader());
    this.bigrams = new TermDictionary(searcher.getIndexReader(), ArticleDocument.TEXT);
  }

  /** The texts that do occur. */
  Set<String> find(SearchUnits typed) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    Set<Integer> toRead = new LinkedHashSet<>();
    List<EditVariant> slips = EditVariant.of(typed);
    for (EditVariant slip : slips) {
      if (!slip.wildcard()) {
        addIfPresent(slip.text(""), found);
      } else if (isEnumerable(slip)) {
        enumerate(slip, found);
      } else if (toRead.size() < MAX_ARTICLES) {
        for (int doc : MatchingDocs.first(searcher, phraseWithGap(slip), ARTICLES_PER_VARIANT)) {
          toRead.add(doc);
        }
      }
    }
    if (EditVariant.isLongEnough(typed)) {
      fuzzyWords(typed, found);
    }
    read(toRead, typed, found);
    return found;
  }

  /** Whether what may stand there is tried out: there is one character only to one of its sides. */
  private static boolean isEnumerable(EditVariant slip) {
    int before = slip.before().size();
    return before > 0
        && slip.before().get(before - 1).isCjk()
        && (before == 1 || slip.after().size() < 2);
  }

  private void enumerate(EditVariant slip, Set<String> found) throws IOException {
    Unit last = slip.before().get(slip.before().size() - 1);
    int tried = 0;
    for (String follower : followers(last.text())) {
      boolean joins =
          slip.after().isEmpty()
              || !slip.after().get(0).isCjk()
              || bigrams.contains(follower + slip.after().get(0).text());
      if (joins && tried++ < MAX_TRIED) {
        addIfPresent(slip.text(follower), found);
      }
    }
  }

  private List<String> followers(String character) throws IOException {
    List<String> known = followers.get(character);
    if (known == null) {
      known = new ArrayList<>();
      for (String pair : bigrams.withPrefix(character, MAX_FOLLOWERS)) {
        if (pair.length() > character.length()) {
          known.add(pair.substring(character.length()));
        }
      }
      followers.put(character, known);
    }
    return known;
  }

  private void addIfPresent(String text, Set<String> found) throws IOException {
    if (found.size() < MAX_FOUND && !found.contains(text)) {
      if (MatchingDocs.exists(
          searcher, builder.phrase(ArticleDocument.TEXT, CjkBigramTokenizer.tokenize(text)))) {
        found.add(text);
      }
    }
  }

  /** A wrong letter of a Latin word, a wrong digit of a number. */
  private void fuzzyWords(SearchUnits typed, Set<String> found) throws IOException {
    for (int i = 0; i < typed.size(); i++) {
      Unit cell = typed.units().get(i);
      if (!cell.isCjk()) {
        EditVariant slip =
            new EditVariant(
                typed.units().subList(0, i), typed.units().subList(i + 1, typed.size()), true);
        for (String like : bigrams.oneEditFrom(cell.text(), MAX_TRIED)) {
          addIfPresent(slip.text(like), found);
        }
      }
    }
  }

  /** The known cells, with one left open between them. */
  private static PhraseQuery phraseWithGap(EditVariant slip) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    add(slip.before(), 0, phrase);
    add(slip.after(), slip.before().isEmpty() ? 0 : length(slip.before()) + 1, phrase);
    return phrase.build();
  }

  private static void add(List<Unit> run, int position, PhraseQuery.Builder phrase) {
    int at = position;
    for (int i = 0; i < run.size(); i++) {
      Unit cell = run.get(i);
      at += i == 0 ? 0 : 1 + cell.gap();
      boolean paired =
          cell.isCjk() && i + 1 < run.size() && run.get(i + 1).isCjk() && run.get(i + 1).gap() == 0;
      if (paired || !cell.isCjk()) {
        String term = paired ? cell.text() + run.get(i + 1).text() : cell.text();
        phrase.add(new Term(ArticleDocument.TEXT, term), at);
      }
    }
  }

  private static int length(List<Unit> run) {
    return run.size() + run.stream().skip(1).mapToInt(Unit::gap).sum();
  }

  private void read(Set<Integer> docs, SearchUnits typed, Set<String> found) throws IOException {
    for (ArchivedArticle article :
        archive.findAll(
            IndexedArticleKey.ids(searcher, docs.stream().mapToInt(doc -> doc).toArray()))) {
      ArticleDocument.headings(article).forEach(text -> scan(text, typed, found));
      scan(article.article().body(), typed, found);
    }
  }

  private static void scan(String text, SearchUnits typed, Set<String> found) {
    SearchUnits cells = SearchUnits.of(CjkBigramTokenizer.tokenize(text));
    for (int start = 0; start < cells.size(); start++) {
      for (int size = typed.size() - 1; size <= typed.size() + 1; size++) {
        if (size > 1 && start + size <= cells.size() && cells.isOneEditFrom(start, size, typed)) {
          int end = cells.units().get(start + size - 1).end();
          found.add(text.substring(cells.units().get(start).start(), end).replaceAll("\\s+", ""));
        }
      }
    }
  }
}
