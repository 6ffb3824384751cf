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

/** Builds the Lucene document of an article. Its text is indexed but not stored. */
final class ArticleDocument {

  /** Change this with the fields or the tokenizer: an index of another format is rebuilt. */
  static final String FORMAT_VERSION = "4";

  static final String ID = "id";
  static final String TEXT = "text";
  static final String HEADINGS = "headings";

  /** Every keyword in the form of {@link #keywordTerm}. */
  static final String KEYWORD_TERM = "keyword_term";

  static final String NEWSPAPER = "newspaper";
  static final String AUTHOR = "author";

  /** The press date as an epoch day; absent if unknown. */
  static final String PRESS_DATE = "press_date";

  /** The press date, or else the day of arrival, as an epoch day. */
  static final String RECENCY_DATE = "recency_date";

  static final String PERSON = "person";
  static final String ORGANISATION = "organisation";

  /** Every keyword of any kind, as written in the article; the facet to {@link #KEYWORD_TERM}. */
  static final String KEYWORD = "keyword";

  static final String MIN_HASH = "min_hash";

  private ArticleDocument() {}

  static Term idTerm(long id) {
    return new Term(ID, Long.toString(id));
  }

  static Document of(ArchivedArticle archived) {
    Article article = archived.article();
    Document document = new Document();
    document.add(new StringField(ID, Long.toString(archived.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(ID, archived.id()));
    List<String> headings = headings(archived);
    List<String> text = new ArrayList<>(headings);
    article.section().ifPresent(text::add);
    text.add(String.join(" ", article.byline()));
    article.dateline().ifPresent(text::add);
    text.addAll(article.crossheads());
    text.add(article.body());
    document.add(new TextField(TEXT, new CjkBigramTokenStream(text)));
    document.add(new TextField(HEADINGS, new CjkBigramTokenStream(headings)));
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

  /** Headline, kicker and deck; the proposed headline if the page lost its own. */
  static List<String> headings(ArchivedArticle archived) {
    List<String> headings = new ArrayList<>();
    archived.article().headline().or(archived.index()::proposedHeadline).ifPresent(headings::add);
    archived.article().kicker().ifPresent(headings::add);
    archived.article().deck().ifPresent(headings::add);
    return headings;
  }

  private static void addKeywords(ArchivedArticle archived, Document document) {
    Set<String> seen = new HashSet<>();
    for (Keyword keyword : archived.index().keywords()) {
      String term = keywordTerm(keyword.text());
      if (term.isEmpty() || !seen.add(keyword.kind() + term)) {
        continue;
      }
      document.add(new StringField(KEYWORD_TERM, term, Field.Store.NO));
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

  /**
   * A keyword as one term: its units joined, with a space where punctuation stands between them.
   */
  static String keywordTerm(String text) {
    StringBuilder term = new StringBuilder();
    for (CjkBigramTokenizer.Token token : CjkBigramTokenizer.tokenize(ColumnText.fit(text, 100))) {
      if (token.gap() > 0) {
        term.append(' ');
      }
      term.append(token.term(), 0, token.term().offsetByCodePoints(0, unitLength(token)));
    }
    return term.toString();
  }

  private static int unitLength(CjkBigramTokenizer.Token token) {
    return CharacterKind.of(token.term().codePointAt(0)) == CharacterKind.CJK
        ? 1
        : token.term().codePointCount(0, token.term().length());
  }
}
