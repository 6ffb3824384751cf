package dev.chaoxin.digest.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** The documents that match a query, unranked and in index order. */
final class MatchingDocs {

  private final Weight weight;

  MatchingDocs(IndexSearcher searcher, Query query) throws IOException {
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** Visits documents of one segment. */
  interface DocVisitor {
    /** Returns false to stop. */
    boolean visit(int doc) throws IOException;
  }

  /** Whether any document matches. */
  static boolean exists(IndexSearcher searcher, Query query) throws IOException {
    return first(searcher, query, 1).length > 0;
  }

  /** The first matching documents. */
  static int[] first(IndexSearcher searcher, Query query, int limit) throws IOException {
    MatchingDocs matches = new MatchingDocs(searcher, query);
    int[] found = new int[limit];
    int[] size = new int[1];
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (size[0] < limit) {
        matches.forEach(
            leaf,
            doc -> {
              found[size[0]++] = leaf.docBase + doc;
              return size[0] < limit;
            });
      }
    }
    return Arrays.copyOf(found, size[0]);
  }

  /** Visits the matching documents of one segment. */
  void forEach(LeafReaderContext leaf, DocVisitor visit) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator docs = scorer.iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if ((live == null || live.get(doc)) && !visit.visit(doc)) {
        return;
      }
    }
  }
}
