package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.archive.Cells.Cell;
import dev.chaoxin.digest.archive.Question.Word;
import dev.chaoxin.digest.indexing.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Knows which words that do occur a reader may have meant: those that sound like what was typed (刻
 * for 柯), and those that one slip of the finger makes of it.
 */
final class NearestWords {

  private static final int MOST = 5;
  private static final int ARTICLES_TO_LOOK_INTO = 30;
  private static final int MOST_TERMS = 50;

  private final IndexSearcher searcher;
  private final Archive archive;
  private final QueryBuilder builder;

  NearestWords(IndexSearcher searcher, Archive archive) {
    this.searcher = searcher;
    this.archive = archive;
    this.builder = new QueryBuilder(searcher.getIndexReader());
  }

  /** The words meant, nearest first. */
  List<String> to(Word word) throws IOException {
    Cells typed = Cells.of(word.pieces());
    Map<String, String> candidates = new LinkedHashMap<>();
    for (String term : alike(typed)) {
      candidates.putIfAbsent(term, term);
    }
    for (String term : keywords(typed)) {
      candidates.putIfAbsent(term, term);
    }
    for (String text : texts(typed)) {
      candidates.putIfAbsent(ArticleDocument.word(text), text);
    }
    candidates.remove(ArticleDocument.word(word.text()));
    List<Near> near = new ArrayList<>();
    for (String text : candidates.values()) {
      Cells cells = Cells.of(Pieces.of(text));
      int articles = searcher.count(builder.phrase(ArticleDocument.TEXT, Pieces.of(text)));
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
    return near.stream().limit(MOST).map(Near::text).toList();
  }

  private record Near(String text, boolean sounds, boolean length, int articles) {}

  /** The keywords, and the pairs of characters, that sound alike. */
  private List<String> alike(Cells typed) throws IOException {
    if (!typed.han() || typed.size() < 2 || typed.size() > 8) {
      return List.of();
    }
    Automaton sounds = new Automaton();
    int state = sounds.createState();
    for (Cell cell : typed.all()) {
      int next = sounds.createState();
      for (int c : Pinyin.alike(cell.text().codePointAt(0))) {
        sounds.addTransition(state, next, c);
      }
      state = next;
    }
    sounds.setAccept(state, true);
    sounds.finishState();
    CompiledAutomaton compiled = new CompiledAutomaton(sounds);
    List<String> found = new ArrayList<>();
    String field = typed.size() == 2 ? ArticleDocument.TEXT : ArticleDocument.WORD;
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    if (terms != null) {
      take(compiled.getTermsEnum(terms), found);
    }
    return found;
  }

  /** The keywords that one slip makes of it. */
  private List<String> keywords(Cells typed) throws IOException {
    List<String> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), ArticleDocument.WORD);
    if (terms != null && typed.size() > 1) {
      Term term = new Term(ArticleDocument.WORD, typed.letters());
      take(new FuzzyTermsEnum(terms, term, 1, 0, true), found);
    }
    return found;
  }

  private static void take(TermsEnum terms, List<String> found) throws IOException {
    int taken = 0;
    for (BytesRef term = terms.next(); term != null && taken < MOST_TERMS; term = terms.next()) {
      found.add(term.utf8ToString());
      taken++;
    }
  }

  /** What stands in the articles themselves one slip away. */
  private List<String> texts(Cells typed) throws IOException {
    List<Long> ids = new ArrayList<>();
    for (Query query : SlipQuery.of(builder, typed)) {
      for (ScoreDoc doc : searcher.search(query, ARTICLES_TO_LOOK_INTO).scoreDocs) {
        ids.add(Ranking.id(searcher, doc.doc));
      }
    }
    List<String> found = new ArrayList<>();
    for (ArchivedArticle article : archive.findAll(ids)) {
      ArticleDocument.head(article).forEach(text -> slips(text, typed, found));
      slips(article.article().body(), typed, found);
    }
    return found;
  }

  private static void slips(String text, Cells typed, List<String> found) {
    Cells cells = Cells.of(Pieces.of(text));
    for (int start = 0; start < cells.size(); start++) {
      for (int size = typed.size() - 1; size <= typed.size() + 1; size++) {
        if (size < 2 || start + size > cells.size()) {
          continue;
        }
        Cells window = cells.part(start, start + size);
        boolean unbroken = window.all().stream().skip(1).allMatch(cell -> cell.gap() == 0);
        if (unbroken && window.oneSlipFrom(typed)) {
          found.add(
              text.substring(window.all().get(0).start(), window.all().get(size - 1).end())
                  .replaceAll("\\s+", ""));
        }
      }
    }
  }
}
