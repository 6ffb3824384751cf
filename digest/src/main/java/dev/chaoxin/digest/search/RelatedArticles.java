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
 * Finds what belongs together: articles that share rare keywords, people and organisations above
 * all. Keywords that stand in every third article tell nothing.
 */
final class RelatedArticles {

  private static final int KEYWORDS = 16;
  private static final int LOOKED_AT = 40;
  private static final double COMMON = 1 / 3.0;
  private static final int FEW = 30;

  private RelatedArticles() {}

  /** The numbers of the related articles, the closest first, each story once. */
  static List<Long> of(IndexSearcher searcher, ArchivedArticle article, int limit)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int articles = searcher.getIndexReader().numDocs();
    int terms = 0;
    double heaviest =
        article.index().keywords().stream().mapToDouble(Keyword::weight).max().orElse(1);
    for (Keyword keyword : article.index().keywords().stream().limit(KEYWORDS).toList()) {
      Term term = new Term(ArticleDocument.WORD, ArticleDocument.word(keyword.text()));
      int in = searcher.getIndexReader().docFreq(term);
      if (in < 2 || (articles > FEW && in > articles * COMMON)) {
        continue;
      }
      double weight = (0.3 + keyword.weight() / heaviest) * kind(keyword.kind());
      query.add(new BoostQuery(new TermQuery(term), (float) weight), Occur.SHOULD);
      terms++;
    }
    if (terms == 0) {
      return List.of();
    }
    query.add(new TermQuery(ArticleDocument.id(article.id())), Occur.MUST_NOT);
    NearDuplicates stories = new NearDuplicates();
    stories.take(MinHash.of(article.article()));
    List<Long> related = new ArrayList<>();
    for (IndexedArticleKey label :
        IndexedArticleKey.of(searcher, searcher.search(query.build(), limit + LOOKED_AT))) {
      if (related.size() < limit && stories.take(label.print()).isEmpty()) {
        related.add(label.id());
      }
    }
    return related;
  }

  private static double kind(Keyword.Kind kind) {
    return switch (kind) {
      case PERSON, ORGANISATION -> 1.3;
      case TERM -> 1;
      case PLACE -> 0.7;
    };
  }
}
