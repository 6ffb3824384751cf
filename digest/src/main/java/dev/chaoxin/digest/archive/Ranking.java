package dev.chaoxin.digest.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The articles that match, in order.
 *
 * @param total how many there are
 * @param found those of the page asked for
 */
record Ranking(long total, List<Found> found) {

  /** No one pages further than this. */
  static final int DEEPEST = 10_000;

  private static final int LARGEST_PAGE = 200;

  private static final Sort NEWEST =
      new Sort(
          new SortedNumericSortField(ArticleDocument.DAY, SortField.Type.LONG, true),
          new SortField(ArticleDocument.ID, SortField.Type.LONG, true));

  /** One of them. */
  record Found(long id, double score) {}

  static Ranking of(IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
    int offset = Math.max(0, Math.min(request.offset(), DEEPEST));
    int limit = Math.max(1, Math.min(request.limit(), LARGEST_PAGE));
    int top = offset + limit;
    TopDocs docs =
        request.order() == SearchRequest.Order.NEWEST
            ? searcher.search(
                query, new TopFieldCollectorManager(NEWEST, top, null, Integer.MAX_VALUE, false))
            : searcher.search(
                query, new TopScoreDocCollectorManager(top, null, Integer.MAX_VALUE, false));
    List<Found> found = new ArrayList<>();
    for (int i = offset; i < docs.scoreDocs.length; i++) {
      ScoreDoc doc = docs.scoreDocs[i];
      found.add(new Found(id(searcher, doc.doc), Float.isNaN(doc.score) ? 0 : doc.score));
    }
    return new Ranking(docs.totalHits.value, found);
  }

  static long id(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues ids = leaf.reader().getNumericDocValues(ArticleDocument.ID);
    if (!ids.advanceExact(doc - leaf.docBase)) {
      throw new IOException("an article without a number");
    }
    return ids.longValue();
  }
}
