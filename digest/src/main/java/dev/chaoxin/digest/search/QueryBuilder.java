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
import java.util.Optional;
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
import org.apache.lucene.util.StringHelper;

/** Translates a search query into a Lucene query. */
final class QueryBuilder {

  private static final float HEADING_BOOST = 2.5f;
  private static final float KEYWORD_BOOST = 1.5f;
  private static final float RECENCY_WEIGHT = 1f;

  /** The age in days at which the recency score is halved. */
  private static final long RECENCY_PIVOT_DAYS = 180;

  /** No character begins more bigrams than this. */
  private static final int MAX_EXPANSIONS = 4_096;

  private final IndexReader reader;

  QueryBuilder(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * Builds a query.
   *
   * @param ranked whether the order of the matches matters
   */
  Query build(SearchQuery query, boolean ranked) throws IOException {
    BooleanQuery.Builder built = new BooleanQuery.Builder();
    if (query.minimumGroups() == query.groups().size()) {
      for (List<Word> group : query.groups()) {
        built.add(group(group), Occur.MUST);
      }
    } else {
      BooleanQuery.Builder anyGroups = new BooleanQuery.Builder();
      for (List<Word> group : query.groups()) {
        anyGroups.add(group(group), Occur.SHOULD);
      }
      built.add(anyGroups.setMinimumNumberShouldMatch(query.minimumGroups()).build(), Occur.MUST);
    }
    filters(query, built);
    for (Word word : query.excluded()) {
      built.add(
          phrase(
              word.headingOnly() ? ArticleDocument.HEADINGS : ArticleDocument.TEXT, word.tokens()),
          Occur.MUST_NOT);
    }
    if (query.groups().isEmpty()) {
      built.add(new MatchAllDocsQuery(), Occur.FILTER);
    } else if (ranked) {
      recency(built);
    }
    return built.build();
  }

  /** Recency is relative to the newest article, not to the current time. */
  private void recency(BooleanQuery.Builder built) throws IOException {
    byte[] newest = PointValues.getMaxPackedValue(reader, ArticleDocument.RECENCY_DATE);
    if (newest != null) {
      built.add(
          LongField.newDistanceFeatureQuery(
              ArticleDocument.RECENCY_DATE,
              RECENCY_WEIGHT,
              LongPoint.decodeDimension(newest, 0),
              RECENCY_PIVOT_DAYS),
          Occur.SHOULD);
    }
  }

  private void filters(SearchQuery query, BooleanQuery.Builder built) throws IOException {
    if (!query.newspapers().isEmpty()) {
      built.add(newspapers(query.newspapers()), Occur.FILTER);
    }
    for (String author : query.authors()) {
      built.add(phrase(ArticleDocument.AUTHOR, CjkBigramTokenizer.tokenize(author)), Occur.FILTER);
    }
    if (query.from().isPresent() || query.to().isPresent()) {
      long from = query.from().map(d -> d.toEpochDay()).orElse(Long.MIN_VALUE);
      long to = query.to().map(d -> d.toEpochDay()).orElse(Long.MAX_VALUE);
      built.add(LongField.newRangeQuery(ArticleDocument.PRESS_DATE, from, to), Occur.FILTER);
    }
  }

  /** The newspapers whose names contain one of those typed. */
  private Query newspapers(List<String> typed) throws IOException {
    List<String> wanted =
        typed.stream()
            .flatMap(name -> ColumnText.newspaperKey(Optional.of(name)).stream())
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

  /** One of the words must occur. */
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

  /** A word must occur; in a heading or as a keyword it scores higher. */
  private Query word(Word word) throws IOException {
    Query headings = phrase(ArticleDocument.HEADINGS, word.tokens());
    if (word.headingOnly()) {
      return headings;
    }
    return new BooleanQuery.Builder()
        .add(phrase(ArticleDocument.TEXT, word.tokens()), Occur.MUST)
        .add(new BoostQuery(headings, HEADING_BOOST), Occur.SHOULD)
        .add(
            new BoostQuery(
                new TermQuery(
                    new Term(
                        ArticleDocument.KEYWORD_TERM, ArticleDocument.keywordTerm(word.text()))),
                KEYWORD_BOOST),
            Occur.SHOULD)
        .build();
  }

  /** The tokens as a phrase; a final unigram matches every token that it begins. */
  Query phrase(String field, List<Token> tokens) throws IOException {
    List<Token> wanted = withoutTrailingUnigram(tokens);
    if (wanted.isEmpty()) {
      return new MatchNoDocsQuery("no tokens");
    }
    Token last = wanted.get(wanted.size() - 1);
    boolean prefix = last.unigram() && last.equals(tokens.get(tokens.size() - 1));
    if (wanted.size() == 1) {
      Term term = new Term(field, last.term());
      return prefix ? new ConstantScoreQuery(new PrefixQuery(term)) : new TermQuery(term);
    }
    if (!prefix) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      int position = 0;
      for (Token token : wanted) {
        position += 1 + token.gap();
        phrase.add(new Term(field, token.term()), position);
      }
      return phrase.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    int position = 0;
    for (Token token : wanted) {
      position += 1 + token.gap();
      Term term = new Term(field, token.term());
      phrase.add(token.equals(last) ? expandPrefix(term) : new Term[] {term}, position);
    }
    return phrase.build();
  }

  /** The final unigram is part of the bigram before it, and the text may continue after it. */
  private static List<Token> withoutTrailingUnigram(List<Token> tokens) {
    int size = tokens.size();
    if (size > 1
        && tokens.get(size - 1).unigram()
        && tokens.get(size - 1).gap() == 0
        && CharacterKind.of(tokens.get(size - 2).term().codePointAt(0)) == CharacterKind.CJK
        && !tokens.get(size - 2).unigram()) {
      return tokens.subList(0, size - 1);
    }
    return tokens;
  }

  /** The terms that begin with a character. */
  private Term[] expandPrefix(Term first) throws IOException {
    List<Term> all = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, first.field());
    if (terms != null) {
      TermsEnum each = terms.iterator();
      if (each.seekCeil(first.bytes()) != TermsEnum.SeekStatus.END) {
        BytesRef term = each.term();
        while (term != null
            && all.size() < MAX_EXPANSIONS
            && StringHelper.startsWith(term, first.bytes())) {
          all.add(new Term(first.field(), BytesRef.deepCopyOf(term)));
          term = each.next();
        }
      }
    }
    return all.isEmpty() ? new Term[] {first} : all.toArray(Term[]::new);
  }
}
