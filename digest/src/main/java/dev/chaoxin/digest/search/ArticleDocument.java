package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ColumnText;
import dev.chaoxin.digest.archive.MinHash;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.search.query.CharacterKind;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** An article as the search index holds it: nothing of its text is stored, only where it leads. */
final class ArticleDocument {

  /** Changes when the fields or the pieces change: an index of another form is made anew. */
  static final String FORMAT_VERSION = "3";

  static final String ID = "id";
  static final String TEXT = "text";
  static final String HEADINGS = "head";
  static final String KEYWORD_TERM = "word";
  static final String NEWSPAPER = "paper";
  static final String AUTHOR = "author";

  /** The press date as a day number; absent when the paper gives none. */
  static final String PRESS_DATE = "press";

  /** The press date, or else the day it arrived: what recency goes by. */
  static final String RECENCY_DATE = "day";

  static final String PERSON = "person";
  static final String ORGANISATION = "organisation";

  /** Every keyword, whatever it names, as it stands in the article. */
  static final String KEYWORD = "keyword";

  static final String MIN_HASH = "print";

  private ArticleDocument() {}

  static Term idTerm(long id) {
    return new Term(ID, Long.toString(id));
  }

  static Document of(ArchivedArticle archived) {
    Article article = archived.article();
    Document document = new Document();
    document.add(new StringField(ID, Long.toString(archived.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(ID, archived.id()));
    List<String> head = headings(archived);
    List<String> text = new ArrayList<>(head);
    article.section().ifPresent(text::add);
    text.add(String.join(" ", article.byline()));
    article.dateline().ifPresent(text::add);
    text.addAll(article.crossheads());
    text.add(article.body());
    document.add(new TextField(TEXT, new CjkBigramTokenStream(text)));
    document.add(new TextField(HEADINGS, new CjkBigramTokenStream(head)));
    document.add(new TextField(AUTHOR, new CjkBigramTokenStream(article.byline())));
    ColumnText.newspaperKey(archived.issue().newspaper())
        .ifPresent(key -> document.add(new StringField(NEWSPAPER, key, Field.Store.NO)));
    Optional<LocalDate> press = archived.issue().pressDate();
    press.ifPresent(
        day -> document.add(new LongField(PRESS_DATE, day.toEpochDay(), Field.Store.NO)));
    LocalDate day =
        press.orElseGet(() -> LocalDate.ofInstant(archived.arrivedAt(), ZoneOffset.UTC));
    document.add(new LongField(RECENCY_DATE, day.toEpochDay(), Field.Store.NO));
    document.add(new BinaryDocValuesField(MIN_HASH, new BytesRef(MinHash.of(article).bytes())));
    addKeywords(archived, document);
    return document;
  }

  /** Headline, kicker and deck; a headline the page lost is the proposed one. */
  static List<String> headings(ArchivedArticle archived) {
    List<String> head = new ArrayList<>();
    archived.article().headline().or(archived.index()::proposedHeadline).ifPresent(head::add);
    archived.article().kicker().ifPresent(head::add);
    archived.article().deck().ifPresent(head::add);
    return head;
  }

  private static void addKeywords(ArchivedArticle archived, Document document) {
    Set<String> seen = new HashSet<>();
    for (Keyword keyword : archived.index().keywords()) {
      String word = keywordTerm(keyword.text());
      if (word.isEmpty() || !seen.add(keyword.kind() + word)) {
        continue;
      }
      document.add(new StringField(KEYWORD_TERM, word, Field.Store.NO));
      document.add(facet(KEYWORD, keyword));
      switch (keyword.kind()) {
        case PERSON -> document.add(facet(PERSON, keyword));
        case ORGANISATION -> document.add(facet(ORGANISATION, keyword));
        default -> {}
      }
    }
  }

  private static SortedSetDocValuesField facet(String field, Keyword keyword) {
    return new SortedSetDocValuesField(field, new BytesRef(ColumnText.fit(keyword.text(), 100)));
  }

  /** A keyword as a term: its pieces' letters in a row. */
  static String keywordTerm(String text) {
    StringBuilder word = new StringBuilder();
    for (CjkBigramTokenizer.Token piece : CjkBigramTokenizer.tokenize(ColumnText.fit(text, 100))) {
      if (piece.gap() > 0) {
        word.append(' ');
      }
      word.append(piece.term(), 0, piece.term().offsetByCodePoints(0, unitLength(piece)));
    }
    return word.toString();
  }

  private static int unitLength(CjkBigramTokenizer.Token piece) {
    return CharacterKind.of(piece.term().codePointAt(0)) == CharacterKind.CJK
        ? 1
        : piece.term().codePointCount(0, piece.term().length());
  }
}
