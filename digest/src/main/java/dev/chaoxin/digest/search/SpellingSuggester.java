package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.words.Pinyin;
import dev.chaoxin.digest.search.SearchResult.Highlight;
import dev.chaoxin.digest.search.SearchResult.Snippet;
import dev.chaoxin.digest.search.SearchUnits.Unit;
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
 * Suggests words that occur in the archive for a word that does not: homophones (柯 for 刻) and words
 * one edit away.
 */
final class SpellingSuggester {

  private static final int MAX_SUGGESTIONS = 5;
  private static final int MAX_TERMS = 20;

  /** Articles are counted up to this number: beyond it every word is frequent. */
  private static final int MAX_COUNTED = 200;

  private final IndexSearcher searcher;
  private final Archive archive;
  private final QueryBuilder builder;
  private final FuzzyTextFinder fuzzyText;
  private final TermDictionary bigrams;
  private final TermDictionary keywords;

  SpellingSuggester(IndexSearcher searcher, Archive archive) throws IOException {
    this.searcher = searcher;
    this.archive = archive;
    this.builder = new QueryBuilder(searcher.getIndexReader());
    this.fuzzyText = new FuzzyTextFinder(searcher, archive);
    this.bigrams = new TermDictionary(searcher.getIndexReader(), ArticleDocument.TEXT);
    this.keywords = new TermDictionary(searcher.getIndexReader(), ArticleDocument.KEYWORD_TERM);
  }

  /** The suggestions for a word as they are written in an article, closest first. */
  List<String> suggest(Word word) throws IOException {
    SearchUnits typed = SearchUnits.of(word.tokens());
    Map<String, String> candidates = new LinkedHashMap<>();
    for (String term : homophones(typed)) {
      candidates.putIfAbsent(term, term);
    }
    if (EditVariant.isLongEnough(typed) || (typed.isAllCjk() && typed.size() > 1)) {
      for (String term : keywords.oneEditFrom(typed.letters(), MAX_TERMS)) {
        candidates.putIfAbsent(term, term);
      }
    }
    for (String text : fuzzyText.find(typed)) {
      candidates.putIfAbsent(ArticleDocument.keywordTerm(text), text);
    }
    String letters = ArticleDocument.keywordTerm(word.text());
    boolean occurs = docFreq(word.text()) > 0;
    // Anything that contains the word matches less than it, and a part of a word that occurs adds
    // nothing.
    candidates
        .keySet()
        .removeIf(term -> term.contains(letters) || (occurs && letters.contains(term)));
    List<Candidate> ranked = new ArrayList<>();
    for (String text : candidates.values()) {
      SearchUnits units = SearchUnits.of(CjkBigramTokenizer.tokenize(text));
      int articles = docFreq(text);
      if (articles > 0) {
        ranked.add(
            new Candidate(text, units.soundsLike(typed), units.size() == typed.size(), articles));
      }
    }
    ranked.sort(
        Comparator.comparing(Candidate::homophone)
            .thenComparing(Candidate::sameLength)
            .thenComparing(Candidate::articles)
            .reversed()
            .thenComparing(Candidate::text));
    List<String> suggestions = new ArrayList<>();
    for (Candidate each : ranked) {
      // 吉欣 adds nothing to 柯吉欣.
      if (suggestions.size() < MAX_SUGGESTIONS
          && suggestions.stream().noneMatch(longer -> longer.contains(each.text()))) {
        suggestions.add(asWritten(each.text()));
      }
    }
    return suggestions;
  }

  /** Terms are folded to lower case and simplified characters; suggestions are not. */
  private String asWritten(String text) throws IOException {
    Word word = new Word(text, false);
    int[] one =
        MatchingDocs.first(searcher, builder.phrase(ArticleDocument.TEXT, word.tokens()), 1);
    for (ArchivedArticle article : archive.findAll(IndexedArticleKey.ids(searcher, one))) {
      Snippet snippet = new SnippetExtractor(List.of(word)).extract(article);
      for (Highlight highlight : snippet.highlights()) {
        String found =
            snippet.text().substring(highlight.start(), highlight.end()).replaceAll("\\s+", "");
        if (ArticleDocument.keywordTerm(found).equals(ArticleDocument.keywordTerm(text))) {
          return found;
        }
      }
    }
    return text;
  }

  private record Candidate(String text, boolean homophone, boolean sameLength, int articles) {}

  private int docFreq(String text) throws IOException {
    Query phrase = builder.phrase(ArticleDocument.TEXT, CjkBigramTokenizer.tokenize(text));
    return MatchingDocs.first(searcher, phrase, MAX_COUNTED).length;
  }

  /** The keywords, or for a word of two characters the bigrams, with the same pronunciation. */
  private List<String> homophones(SearchUnits typed) throws IOException {
    if (!typed.isAllCjk() || typed.size() < 2 || typed.size() > 8) {
      return List.of();
    }
    Automaton sounds = new Automaton();
    int state = sounds.createState();
    for (Unit unit : typed.list()) {
      int next = sounds.createState();
      for (int c : Pinyin.homophones(unit.text().codePointAt(0))) {
        sounds.addTransition(state, next, c);
      }
      state = next;
    }
    sounds.setAccept(state, true);
    sounds.finishState();
    return (typed.size() == 2 ? bigrams : keywords).matching(sounds, MAX_TERMS);
  }
}
