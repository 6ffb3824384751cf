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
 * Finds text in the articles that is one edit away from a word. What may stand beside a character
 * is looked up among the indexed bigrams, most frequent first; a few articles are read only where
 * that is not possible. The work does not grow with the archive.
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

  /** The texts one edit away that occur in an article. */
  Set<String> find(SearchUnits typed) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    Set<Integer> toRead = new LinkedHashSet<>();
    List<EditVariant> variants = EditVariant.of(typed);
    for (EditVariant variant : variants) {
      if (!variant.wildcard()) {
        addIfPresent(variant.text(""), found);
      } else if (isEnumerable(variant)) {
        enumerate(variant, found);
      } else if (toRead.size() < MAX_ARTICLES) {
        for (int doc : MatchingDocs.first(searcher, phraseWithGap(variant), ARTICLES_PER_VARIANT)) {
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

  /**
   * Whether the bigrams list all that may stand for the unknown unit: it has a single neighbour.
   */
  private static boolean isEnumerable(EditVariant variant) {
    int before = variant.before().size();
    return before > 0
        && variant.before().get(before - 1).isCjk()
        && (before == 1 || variant.after().size() < 2);
  }

  private void enumerate(EditVariant variant, Set<String> found) throws IOException {
    Unit last = variant.before().get(variant.before().size() - 1);
    int tried = 0;
    for (String follower : followers(last.text())) {
      boolean fits =
          variant.after().isEmpty()
              || !variant.after().get(0).isCjk()
              || bigrams.contains(follower + variant.after().get(0).text());
      if (fits && tried++ < MAX_TRIED) {
        addIfPresent(variant.text(follower), found);
      }
    }
  }

  private List<String> followers(String character) throws IOException {
    List<String> known = followers.get(character);
    if (known == null) {
      known = new ArrayList<>();
      for (String bigram : bigrams.withPrefix(character, MAX_FOLLOWERS)) {
        if (bigram.length() > character.length()) {
          known.add(bigram.substring(character.length()));
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

  /** Finds Latin words with a wrong letter and numbers with a wrong digit. */
  private void fuzzyWords(SearchUnits typed, Set<String> found) throws IOException {
    for (int i = 0; i < typed.size(); i++) {
      Unit unit = typed.list().get(i);
      if (!unit.isCjk()) {
        EditVariant variant =
            new EditVariant(
                typed.list().subList(0, i), typed.list().subList(i + 1, typed.size()), true);
        for (String like : bigrams.oneEditFrom(unit.text(), MAX_TRIED)) {
          addIfPresent(variant.text(like), found);
        }
      }
    }
  }

  /** A phrase of the known units with a gap of one position for the unknown one. */
  private static PhraseQuery phraseWithGap(EditVariant variant) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    add(variant.before(), 0, phrase);
    add(variant.after(), variant.before().isEmpty() ? 0 : length(variant.before()) + 1, phrase);
    return phrase.build();
  }

  private static void add(List<Unit> run, int position, PhraseQuery.Builder phrase) {
    int at = position;
    for (int i = 0; i < run.size(); i++) {
      Unit unit = run.get(i);
      at += i == 0 ? 0 : 1 + unit.gap();
      boolean bigram =
          unit.isCjk() && i + 1 < run.size() && run.get(i + 1).isCjk() && run.get(i + 1).gap() == 0;
      if (bigram || !unit.isCjk()) {
        String term = bigram ? unit.text() + run.get(i + 1).text() : unit.text();
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
            IndexedArticleKey.ids(searcher, docs.stream().mapToInt(Integer::intValue).toArray()))) {
      ArticleDocument.headings(article).forEach(text -> scan(text, typed, found));
      scan(article.article().body(), typed, found);
    }
  }

  private static void scan(String text, SearchUnits typed, Set<String> found) {
    SearchUnits units = SearchUnits.of(CjkBigramTokenizer.tokenize(text));
    for (int start = 0; start < units.size(); start++) {
      for (int size = typed.size() - 1; size <= typed.size() + 1; size++) {
        if (size > 1 && start + size <= units.size() && units.isOneEditFrom(start, size, typed)) {
          int end = units.list().get(start + size - 1).end();
          found.add(text.substring(units.list().get(start).start(), end).replaceAll("\\s+", ""));
        }
      }
    }
  }
}
