package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.MinHash;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/** The doc values of an article in the index: its id and its MinHash signature. */
record IndexedArticleKey(long id, MinHash minHash) {

  /** The keys of the documents found, in the order found; read in index order. */
  static IndexedArticleKey[] of(IndexSearcher searcher, TopDocs docs) throws IOException {
    ScoreDoc[] found = docs.scoreDocs;
    long[] order = new long[found.length];
    for (int place = 0; place < found.length; place++) {
      order[place] = (long) found[place].doc << Integer.SIZE | place;
    }
    Arrays.sort(order);
    IndexedArticleKey[] keys = new IndexedArticleKey[found.length];
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int at = 0;
    while (at < order.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc(order[at]), leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      NumericDocValues ids = leaf.reader().getNumericDocValues(ArticleDocument.ID);
      BinaryDocValues minHashes = leaf.reader().getBinaryDocValues(ArticleDocument.MIN_HASH);
      for (; at < order.length && doc(order[at]) < end; at++) {
        keys[(int) order[at]] = read(ids, minHashes, doc(order[at]) - leaf.docBase);
      }
    }
    return keys;
  }

  /** The article ids of these documents, in the same order. */
  static List<Long> ids(IndexSearcher searcher, int... docs) throws IOException {
    ScoreDoc[] found =
        Arrays.stream(docs).mapToObj(doc -> new ScoreDoc(doc, 0)).toArray(ScoreDoc[]::new);
    TotalHits total = new TotalHits(found.length, TotalHits.Relation.EQUAL_TO);
    return Arrays.stream(of(searcher, new TopDocs(total, found)))
        .map(IndexedArticleKey::id)
        .toList();
  }

  private static int doc(long ordered) {
    return (int) (ordered >>> Integer.SIZE);
  }

  private static IndexedArticleKey read(NumericDocValues ids, BinaryDocValues minHashes, int doc)
      throws IOException {
    if (ids == null
        || minHashes == null
        || !ids.advanceExact(doc)
        || !minHashes.advanceExact(doc)) {
      throw new IOException("document " + doc + " has no id or no MinHash signature");
    }
    BytesRef minHash = minHashes.binaryValue();
    return new IndexedArticleKey(ids.longValue(), MinHash.of(minHash.bytes, minHash.offset));
  }
}
