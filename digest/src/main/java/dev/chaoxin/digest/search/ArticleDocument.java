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
  static final String FORM = "3";

  static final String ID = "id";
  static final String TEXT = "text";
  static final String HEAD = "head";
  static final String WORD = "word";
  static final String PAPER = "paper";
  static final String AUTHOR = "author";

  /** The press date as a day number; absent when the paper gives none. */
  static final String PRESS = "press";

  /** The press date, or else the day it arrived: what recency goes by. */
  static final String DAY = "day";

  static final String PERSON = "person";
  static final String ORGANISATION = "organisation";

  /** Every keyword, whatever it names, as it stands in the article. */
  static final String KEYWORD = "keyword";

  static final String PRINT = "print";

  private ArticleDocument() {}

  static Term id(long id) {
    return new Term(ID, Long.toString(id));
  }

  static Document of(ArchivedArticle archived) {
    Article article = archived.article();
    Document document = new Document();
    document.add(new StringField(ID, Long.toString(archived.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(ID, archived.id()));
    List<String> head = head(archived);
    List<String> text = new ArrayList<>(head);
    article.section().ifPresent(text::add);
    text.add(String.join(" ", article.byline()));
    article.dateline().ifPresent(text::add);
    text.addAll(article.crossheads());
    text.add(article.body());
    document.add(new TextField(TEXT, new CjkBigramTokenStream(text)));
    document.add(new TextField(HEAD, new CjkBigramTokenStream(head)));
    document.add(new TextField(AUTHOR, new CjkBigramTokenStream(article.byline())));
    ColumnText.paperKey(archived.issue().newspaper())
        .ifPresent(key -> document.add(new StringField(PAPER, key, Field.Store.NO)));
    Optional<LocalDate> press = archived.issue().pressDate();
    press.ifPresent(day -> document.add(new LongField(PRESS, day.toEpochDay(), Field.Store.NO)));
    LocalDate day =
        press.orElseGet(() -> LocalDate.ofInstant(archived.arrivedAt(), ZoneOffset.UTC));
    document.add(new LongField(DAY, day.toEpochDay(), Field.Store.NO));
    document.add(new BinaryDocValuesField(PRINT, new BytesRef(MinHash.of(article).bytes())));
    words(archived, document);
    return document;
  }

  /** Headline, kicker and deck; a headline the page lost is the proposed one. */
  static List<String> head(ArchivedArticle archived) {
    List<String> head = new ArrayList<>();
    archived.article().headline().or(archived.index()::proposedHeadline).ifPresent(head::add);
    archived.article().kicker().ifPresent(head::add);
    archived.article().deck().ifPresent(head::add);
    return head;
  }

  private static void words(ArchivedArticle archived, Document document) {
    Set<String> seen = new HashSet<>();
    for (Keyword keyword : archived.index().keywords()) {
      String word = word(keyword.text());
      if (word.isEmpty() || !seen.add(keyword.kind() + word)) {
        continue;
      }
      document.add(new StringField(WORD, word, Field.Store.NO));
      document.add(name(KEYWORD, keyword));
      switch (keyword.kind()) {
        case PERSON -> document.add(name(PERSON, keyword));
        case ORGANISATION -> document.add(name(ORGANISATION, keyword));
        default -> {}
      }
    }
  }

  private static SortedSetDocValuesField name(String field, Keyword keyword) {
    return new SortedSetDocValuesField(field, new BytesRef(ColumnText.fit(keyword.text(), 100)));
  }

  /** A keyword as a term: its pieces' letters in a row. */
  static String word(String text) {
    StringBuilder word = new StringBuilder();
    for (CjkBigramTokenizer.Piece piece : CjkBigramTokenizer.of(ColumnText.fit(text, 100))) {
      if (piece.gap() > 0) {
        word.append(' ');
      }
      word.append(piece.term(), 0, piece.term().offsetByCodePoints(0, length(piece)));
    }
    return word.toString();
  }

  private static int length(CjkBigramTokenizer.Piece piece) {
    return CharacterKind.of(piece.term().codePointAt(0)) == CharacterKind.HAN
        ? 1
        : piece.term().codePointCount(0, piece.term().length());
  }
}
