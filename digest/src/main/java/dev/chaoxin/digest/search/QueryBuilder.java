package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ColumnText;
import dev.chaoxin.digest.search.query.CharacterKind;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer.Token;
import dev.chaoxin.digest.search.query.SearchQuery;
import dev.chaoxin.digest.search.query.SearchQuery.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes a question one that Lucene answers. */
final class QueryBuilder {

  private static final float HEADING_BOOST = 2.5f;
  private static final float KEYWORD_BOOST = 1.5f;
  private static final float RECENCY_WEIGHT = 1f;

  /** After this many days an article counts half as recent. */
  private static final long RECENCY_PIVOT_DAYS = 180;

  /** A character begins at most some thousand pairs. */
  private static final int MAX_EXPANSIONS = 4_096;

  private final IndexReader reader;

  QueryBuilder(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * The query.
   *
   * @param ranked whether it matters which match comes first
   */
  Query build(SearchQuery question, boolean ranked) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (question.minimumGroups() == question.groups().size()) {
      for (List<Word> group : question.groups()) {
        query.add(group(group), Occur.MUST);
      }
    } else {
      BooleanQuery.Builder most = new BooleanQuery.Builder();
      for (List<Word> group : question.groups()) {
        most.add(group(group), Occur.SHOULD);
      }
      query.add(most.setMinimumNumberShouldMatch(question.minimumGroups()).build(), Occur.MUST);
    }
    filters(question, query);
    for (Word word : question.excluded()) {
      query.add(
          phrase(
              word.headingOnly() ? ArticleDocument.HEADINGS : ArticleDocument.TEXT, word.tokens()),
          Occur.MUST_NOT);
    }
    if (question.groups().isEmpty()) {
      query.add(new MatchAllDocsQuery(), Occur.FILTER);
    } else if (ranked) {
      recency(query);
    }
    return query.build();
  }

  /** Days are counted back from the newest article there is, not from the clock on the wall. */
  private void recency(BooleanQuery.Builder query) throws IOException {
    byte[] newest = PointValues.getMaxPackedValue(reader, ArticleDocument.RECENCY_DATE);
    if (newest != null) {
      query.add(
          LongField.newDistanceFeatureQuery(
              ArticleDocument.RECENCY_DATE,
              RECENCY_WEIGHT,
              LongPoint.decodeDimension(newest, 0),
              RECENCY_PIVOT_DAYS),
          Occur.SHOULD);
    }
  }

  private void filters(SearchQuery question, BooleanQuery.Builder query) throws IOException {
    if (!question.newspapers().isEmpty()) {
      query.add(newspapers(question.newspapers()), Occur.FILTER);
    }
    for (String author : question.authors()) {
      query.add(phrase(ArticleDocument.AUTHOR, CjkBigramTokenizer.tokenize(author)), Occur.FILTER);
    }
    if (question.from().isPresent() || question.to().isPresent()) {
      long from = question.from().map(d -> d.toEpochDay()).orElse(Long.MIN_VALUE);
      long to = question.to().map(d -> d.toEpochDay()).orElse(Long.MAX_VALUE);
      query.add(LongField.newRangeQuery(ArticleDocument.PRESS_DATE, from, to), Occur.FILTER);
    }
  }

  /** The papers whose names contain one of those typed. */
  private Query newspapers(List<String> typed) throws IOException {
    List<String> wanted =
        typed.stream()
            .flatMap(name -> ColumnText.newspaperKey(java.util.Optional.of(name)).stream())
            .toList();
    List<BytesRef> names = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, ArticleDocument.NEWSPAPER);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef name = each.next(); name != null; name = each.next()) {
      String paper = name.utf8ToString();
      if (wanted.stream().anyMatch(paper::contains)) {
        names.add(BytesRef.deepCopyOf(name));
      }
    }
    return new TermInSetQuery(ArticleDocument.NEWSPAPER, names);
  }

  /**
   * One of the words must stand somewhere; the first is the one that was typed, or the likeliest.
   */
  private Query group(List<Word> group) throws IOException {
    if (group.size() == 1) {
      return word(group.get(0));
    }
    List<Query> words = new ArrayList<>();
    for (Word word : group) {
      words.add(word(word));
    }
    return new DisjunctionMaxQuery(words, 0.1f);
  }

  /** A word must stand somewhere; in the headline or among the keywords it weighs more. */
  private Query word(Word word) throws IOException {
    Query head = phrase(ArticleDocument.HEADINGS, word.tokens());
    if (word.headingOnly()) {
      return head;
    }
    return new BooleanQuery.Builder()
        .add(phrase(ArticleDocument.TEXT, word.tokens()), Occur.MUST)
        .add(new BoostQuery(head, HEADING_BOOST), Occur.SHOULD)
        .add(
            new BoostQuery(
                new TermQuery(
                    new Term(
                        ArticleDocument.KEYWORD_TERM, ArticleDocument.keywordTerm(word.text()))),
                KEYWORD_BOOST),
            Occur.SHOULD)
        .build();
  }

  /** The pieces in a row. */
  Query phrase(String field, List<Token> pieces) throws IOException {
    List<Token> wanted = withoutTrailingUnigram(pieces);
    if (wanted.isEmpty()) {
      return new MatchNoDocsQuery("nothing to look for");
    }
    Token last = wanted.get(wanted.size() - 1);
    boolean open = last.unigram() && last.equals(pieces.get(pieces.size() - 1));
    if (wanted.size() == 1) {
      Term term = new Term(field, last.term());
      return open ? new ConstantScoreQuery(new PrefixQuery(term)) : new TermQuery(term);
    }
    if (!open) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      int position = 0;
      for (Token piece : wanted) {
        position += 1 + piece.gap();
        phrase.add(new Term(field, piece.term()), position);
      }
      return phrase.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    int position = 0;
    for (Token piece : wanted) {
      position += 1 + piece.gap();
      Term term = new Term(field, piece.term());
      phrase.add(piece.equals(last) ? expandPrefix(term) : new Term[] {term}, position);
    }
    return phrase.build();
  }

  /** The last character of a row of Han is in the pair before it: a text may go on after it. */
  private static List<Token> withoutTrailingUnigram(List<Token> pieces) {
    int size = pieces.size();
    if (size > 1
        && pieces.get(size - 1).unigram()
        && pieces.get(size - 1).gap() == 0
        && CharacterKind.of(pieces.get(size - 2).term().codePointAt(0)) == CharacterKind.CJK
        && !pieces.get(size - 2).unigram()) {
      return pieces.subList(0, size - 1);
    }
    return pieces;
  }

  /** The pairs that a character begins. */
  private Term[] expandPrefix(Term first) throws IOException {
    List<Term> all = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, first.field());
    if (terms != null) {
      TermsEnum each = terms.iterator();
      if (each.seekCeil(first.bytes()) != TermsEnum.SeekStatus.END) {
        BytesRef term = each.term();
        while (term != null
            && all.size() < MAX_EXPANSIONS
            && org.apache.lucene.util.StringHelper.startsWith(term, first.bytes())) {
          all.add(new Term(first.field(), BytesRef.deepCopyOf(term)));
          term = each.next();
        }
      }
    }
    return all.isEmpty() ? new Term[] {first} : all.toArray(Term[]::new);
  }
}
