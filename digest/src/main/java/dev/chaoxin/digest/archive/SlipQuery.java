package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.archive.Cells.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** Looks for the places that one slip of the finger away from a word. */
final class SlipQuery {

  /** In two characters one wrong leaves too little to go by. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 16;
  private static final int MOST_NUMBERS = 64;

  private final QueryBuilder builder;
  private final Terms terms;
  private final BooleanQuery.Builder any = new BooleanQuery.Builder();

  private SlipQuery(QueryBuilder builder, Terms terms) {
    this.builder = builder;
    this.terms = terms;
  }

  /** A query for each such place; none for a word too short or too long for it. */
  static List<Query> of(QueryBuilder builder, Cells word) throws IOException {
    Terms terms = MultiTerms.getTerms(builder.reader(), ArticleDocument.TEXT);
    boolean fits = word.size() <= LONGEST && (!word.han() || word.size() >= SHORTEST);
    if (terms == null || !fits) {
      return List.of();
    }
    SlipQuery slips = new SlipQuery(builder, terms);
    for (int i = 0; i < word.size(); i++) {
      slips.wrong(word, i);
      if (word.size() > SHORTEST) {
        slips.tooMany(word, i);
      }
      if (i > 0) {
        slips.missing(word, i);
        slips.exchanged(word, i);
      }
    }
    return List.of(slips.any.build());
  }

  private void wrong(Cells word, int at) throws IOException {
    Cell cell = word.all().get(at);
    List<List<Cell>> runs = new ArrayList<>();
    runs.add(word.all().subList(0, at));
    if (cell.han()) {
      runs.add(word.all().subList(at + 1, word.size()));
      add(runs, 1);
      return;
    }
    for (String like : likeTerms(cell.text())) {
      List<Cell> cells = new ArrayList<>(word.all());
      cells.set(at, new Cell(like, cell.gap(), cell.start(), cell.end()));
      add(List.of(cells), 0);
    }
  }

  private void tooMany(Cells word, int at) throws IOException {
    List<Cell> cells = new ArrayList<>(word.all());
    cells.remove(at);
    add(List.of(cells), 0);
  }

  private void missing(Cells word, int at) throws IOException {
    add(List.of(word.all().subList(0, at), word.all().subList(at, word.size())), 1);
  }

  private void exchanged(Cells word, int at) throws IOException {
    List<Cell> cells = new ArrayList<>(word.all());
    cells.set(at - 1, word.all().get(at));
    cells.set(at, word.all().get(at - 1));
    add(List.of(cells), 0);
  }

  /** Runs of cells with {@code between} cells left open after each. */
  private void add(List<List<Cell>> runs, int between) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    int position = 0;
    boolean some = false;
    for (List<Cell> run : runs) {
      boolean covered = false;
      for (int i = 0; i < run.size(); i++) {
        Cell cell = run.get(i);
        position += i == 0 ? 0 : cell.gap();
        boolean pair =
            i + 1 < run.size() && cell.han() && run.get(i + 1).han() && run.get(i + 1).gap() == 0;
        if (pair) {
          phrase.add(one(cell.text() + run.get(i + 1).text()), position);
        } else if (!cell.han() || !covered) {
          phrase.add(terms(cell), position);
        }
        covered = pair;
        some = true;
        position++;
      }
      position += between;
    }
    if (some) {
      any.add(phrase.build(), Occur.SHOULD);
    }
  }

  private static Term[] one(String text) {
    return new Term[] {new Term(ArticleDocument.TEXT, text)};
  }

  private Term[] terms(Cell cell) throws IOException {
    return cell.han()
        ? builder.beginning(new Term(ArticleDocument.TEXT, cell.text()))
        : one(cell.text());
  }

  private List<String> likeTerms(String text) throws IOException {
    List<String> like = new ArrayList<>();
    TermsEnum each = new FuzzyTermsEnum(terms, new Term(ArticleDocument.TEXT, text), 1, 0, true);
    for (BytesRef term = each.next();
        term != null && like.size() < MOST_NUMBERS;
        term = each.next()) {
      like.add(term.utf8ToString());
    }
    return like;
  }
}
