package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.words.Pinyin;
import dev.chaoxin.digest.search.SearchResult.Mark;
import dev.chaoxin.digest.search.SearchResult.Snippet;
import dev.chaoxin.digest.search.SearchUnits.Cell;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer;
import dev.chaoxin.digest.search.query.SearchQuery.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automaton;

/**
 * Knows which words that do occur a reader may have meant: those that sound like what was typed (刻
 * for 柯), and those that one slip of the finger makes of it.
 */
final class SpellingSuggester {

  private static final int MOST = 5;
  private static final int MOST_TERMS = 20;

  /** Beyond so many articles a word is frequent, however many there are. */
  private static final int FREQUENT = 200;

  private final IndexSearcher searcher;
  private final Archive archive;
  private final QueryBuilder builder;
  private final FuzzyTextFinder slips;
  private final TermDictionary pairs;
  private final TermDictionary keywords;

  SpellingSuggester(IndexSearcher searcher, Archive archive) throws IOException {
    this.searcher = searcher;
    this.archive = archive;
    this.builder = new QueryBuilder(searcher.getIndexReader());
    this.slips = new FuzzyTextFinder(searcher, archive);
    this.pairs = new TermDictionary(searcher.getIndexReader(), ArticleDocument.TEXT);
    this.keywords = new TermDictionary(searcher.getIndexReader(), ArticleDocument.WORD);
  }

  /** The words meant, nearest first. */
  List<String> to(Word word) throws IOException {
    SearchUnits typed = SearchUnits.of(word.pieces());
    Map<String, String> candidates = new LinkedHashMap<>();
    for (String term : alike(typed)) {
      candidates.putIfAbsent(term, term);
    }
    if (EditVariant.tellsEnough(typed) || (typed.han() && typed.size() > 1)) {
      for (String term : keywords.oneEditFrom(typed.letters(), MOST_TERMS)) {
        candidates.putIfAbsent(term, term);
      }
    }
    for (String text : slips.near(typed)) {
      candidates.putIfAbsent(ArticleDocument.word(text), text);
    }
    String letters = ArticleDocument.word(word.text());
    boolean occurs = articles(word.text()) > 0;
    // What contains the word matches less than it; a part of a word that occurs says nothing new.
    candidates
        .keySet()
        .removeIf(term -> term.contains(letters) || (occurs && letters.contains(term)));
    List<Near> near = new ArrayList<>();
    for (String text : candidates.values()) {
      SearchUnits cells = SearchUnits.of(CjkBigramTokenizer.of(text));
      int articles = articles(text);
      if (articles > 0) {
        near.add(new Near(text, cells.soundsLike(typed), cells.size() == typed.size(), articles));
      }
    }
    near.sort(
        Comparator.comparing(Near::sounds)
            .thenComparing(Near::length)
            .thenComparing(Near::articles)
            .reversed()
            .thenComparing(Near::text));
    List<String> printed = new ArrayList<>();
    for (Near each : near) {
      // 吉欣 says nothing beside 柯吉欣.
      if (printed.size() < MOST && printed.stream().noneMatch(p -> p.contains(each.text()))) {
        printed.add(asPrinted(each.text()));
      }
    }
    return printed;
  }

  /** The dictionary knows small letters and simplified characters: a paper shows the others. */
  private String asPrinted(String text) throws IOException {
    Word word = new Word(text, false);
    int[] one =
        MatchingDocs.first(searcher, builder.phrase(ArticleDocument.TEXT, word.pieces()), 1);
    for (ArchivedArticle article : archive.findAll(IndexedArticleKey.ids(searcher, one))) {
      Snippet snippet = new SnippetExtractor(List.of(word)).cut(article);
      for (Mark mark : snippet.marks()) {
        String found = snippet.text().substring(mark.start(), mark.end()).replaceAll("\\s+", "");
        if (ArticleDocument.word(found).equals(ArticleDocument.word(text))) {
          return found;
        }
      }
    }
    return text;
  }

  private record Near(String text, boolean sounds, boolean length, int articles) {}

  private int articles(String text) throws IOException {
    Query phrase = builder.phrase(ArticleDocument.TEXT, CjkBigramTokenizer.of(text));
    return MatchingDocs.first(searcher, phrase, FREQUENT).length;
  }

  /** The keywords, and the pairs of characters, that sound alike. */
  private List<String> alike(SearchUnits typed) throws IOException {
    if (!typed.han() || typed.size() < 2 || typed.size() > 8) {
      return List.of();
    }
    Automaton sounds = new Automaton();
    int state = sounds.createState();
    for (Cell cell : typed.all()) {
      int next = sounds.createState();
      for (int c : Pinyin.homophones(cell.text().codePointAt(0))) {
        sounds.addTransition(state, next, c);
      }
      state = next;
    }
    sounds.setAccept(state, true);
    sounds.finishState();
    return (typed.size() == 2 ? pairs : keywords).accepted(sounds, MOST_TERMS);
  }
}
