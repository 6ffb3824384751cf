package dev.chaoxin.digest.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
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
import org.apache.lucene.util.BytesRef;

/**
 * The articles that match, in order, each story once.
 *
 * @param total how many articles match
 * @param found the stories of the page asked for
 */
record Ranking(long total, List<Found> found) {

  /** No one pages further than this. */
  static final int DEEPEST = 10_000;

  private static final int LARGEST_PAGE = 200;

  /** So many more are looked at, for those that tell a story again. */
  private static final int SPARE = 20;

  private static final Sort NEWEST =
      new Sort(
          new SortedNumericSortField(ArticleDocument.DAY, SortField.Type.LONG, true),
          new SortField(ArticleDocument.ID, SortField.Type.LONG, true));

  /**
   * One of them.
   *
   * @param id the article's number
   * @param score comparable within the ranking
   * @param retold the numbers of those that tell the same story, and follow it in the ranking
   */
  record Found(long id, double score, List<Long> retold) {}

  static Ranking of(IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
    int offset = Math.max(0, Math.min(request.offset(), DEEPEST));
    int limit = Math.max(1, Math.min(request.limit(), LARGEST_PAGE));
    int top = offset + limit + SPARE;
    while (true) {
      TopDocs docs = search(searcher, query, request.order(), top);
      List<Found> stories = stories(searcher, docs);
      if (stories.size() >= offset + limit || docs.scoreDocs.length < top) {
        int from = Math.min(offset, stories.size());
        int to = Math.min(offset + limit, stories.size());
        return new Ranking(docs.totalHits.value, List.copyOf(stories.subList(from, to)));
      }
      top *= 2;
    }
  }

  private static TopDocs search(
      IndexSearcher searcher, Query query, SearchRequest.Order order, int top) throws IOException {
    return order == SearchRequest.Order.NEWEST
        ? searcher.search(
            query, new TopFieldCollectorManager(NEWEST, top, null, Integer.MAX_VALUE, false))
        : searcher.search(
            query, new TopScoreDocCollectorManager(top, null, Integer.MAX_VALUE, false));
  }

  private static List<Found> stories(IndexSearcher searcher, TopDocs docs) throws IOException {
    Stories stories = new Stories();
    List<Found> found = new ArrayList<>();
    for (ScoreDoc doc : docs.scoreDocs) {
      Optional<Integer> again = stories.take(print(searcher, doc.doc));
      long id = id(searcher, doc.doc);
      if (again.isPresent()) {
        found.get(again.get()).retold().add(id);
      } else {
        double score = Float.isNaN(doc.score) ? 0 : doc.score;
        found.add(new Found(id, score, new ArrayList<>()));
      }
    }
    return found;
  }

  static byte[] print(IndexSearcher searcher, int doc) throws IOException {
    LeafReaderContext leaf = leaf(searcher, doc);
    BinaryDocValues prints = leaf.reader().getBinaryDocValues(ArticleDocument.PRINT);
    if (prints == null || !prints.advanceExact(doc - leaf.docBase)) {
      throw new IOException("an article without a fingerprint");
    }
    return BytesRef.deepCopyOf(prints.binaryValue()).bytes;
  }

  static long id(IndexSearcher searcher, int doc) throws IOException {
    LeafReaderContext leaf = leaf(searcher, doc);
    NumericDocValues ids = leaf.reader().getNumericDocValues(ArticleDocument.ID);
    if (ids == null || !ids.advanceExact(doc - leaf.docBase)) {
      throw new IOException("an article without a number");
    }
    return ids.longValue();
  }

  private static LeafReaderContext leaf(IndexSearcher searcher, int doc) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }
}
