package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.MinHash;
import dev.chaoxin.digest.archive.NearDuplicates;
import dev.chaoxin.digest.indexing.Keyword;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * Finds articles that share rare keywords with an article, people and organisations above all.
 * Keywords found in more than a third of all articles are ignored.
 */
final class RelatedArticles {

  private static final int MAX_KEYWORDS = 16;
  private static final int EXTRA_HITS = 40;
  private static final double MAX_DOC_FREQ_SHARE = 1 / 3.0;
  private static final int SMALL_ARCHIVE = 30;

  private RelatedArticles() {}

  /** The ids of the related articles, closest first, without near duplicates. */
  static List<Long> find(IndexSearcher searcher, ArchivedArticle article, int limit)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int articles = searcher.getIndexReader().numDocs();
    int terms = 0;
    double heaviest =
        article.index().keywords().stream().mapToDouble(Keyword::weight).max().orElse(1);
    for (Keyword keyword : article.index().keywords().stream().limit(MAX_KEYWORDS).toList()) {
      Term term =
          new Term(ArticleDocument.KEYWORD_TERM, ArticleDocument.keywordTerm(keyword.text()));
      int in = searcher.getIndexReader().docFreq(term);
      if (in < 2 || (articles > SMALL_ARCHIVE && in > articles * MAX_DOC_FREQ_SHARE)) {
        continue;
      }
      double weight = (0.3 + keyword.weight() / heaviest) * boost(keyword.kind());
      query.add(new BoostQuery(new TermQuery(term), (float) weight), Occur.SHOULD);
      terms++;
    }
    if (terms == 0) {
      return List.of();
    }
    query.add(new TermQuery(ArticleDocument.idTerm(article.id())), Occur.MUST_NOT);
    NearDuplicates duplicates = new NearDuplicates();
    duplicates.add(MinHash.of(article.article()));
    List<Long> related = new ArrayList<>();
    for (IndexedArticleKey key :
        IndexedArticleKey.of(searcher, searcher.search(query.build(), limit + EXTRA_HITS))) {
      if (related.size() < limit && duplicates.add(key.minHash()).isEmpty()) {
        related.add(key.id());
      }
    }
    return related;
  }

  private static double boost(Keyword.Kind kind) {
    return switch (kind) {
      case PERSON, ORGANISATION -> 1.3;
      case TERM -> 1;
      case PLACE -> 0.7;
    };
  }
}
