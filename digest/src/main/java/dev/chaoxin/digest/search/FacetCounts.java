package dev.chaoxin.digest.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Counts press dates, names and keywords over all articles that match a query. */
final class FacetCounts {

  private final IndexSearcher searcher;
  private final MatchingDocs docs;

  FacetCounts(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.docs = new MatchingDocs(searcher, query);
  }

  /** The number of matching articles per press date, in date order. */
  SortedMap<LocalDate, Integer> byPressDate() throws IOException {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedNumericDocValues press =
          leaf.reader().getSortedNumericDocValues(ArticleDocument.PRESS_DATE);
      if (press != null) {
        docs.forEach(
            leaf,
            doc -> {
              if (press.advanceExact(doc)) {
                days.merge(LocalDate.ofEpochDay(press.nextValue()), 1, Integer::sum);
              }
              return true;
            });
      }
    }
    return days;
  }

  /** The values of a field in the matching articles, most frequent first. */
  List<FacetCount> topValues(String field, int limit) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedSetDocValues names = leaf.reader().getSortedSetDocValues(field);
      if (names == null) {
        continue;
      }
      Map<Long, Integer> inLeaf = new HashMap<>();
      docs.forEach(
          leaf,
          doc -> {
            if (names.advanceExact(doc)) {
              for (int i = 0; i < names.docValueCount(); i++) {
                inLeaf.merge(names.nextOrd(), 1, Integer::sum);
              }
            }
            return true;
          });
      for (Map.Entry<Long, Integer> entry : inLeaf.entrySet()) {
        counts.merge(
            names.lookupOrd(entry.getKey()).utf8ToString(), entry.getValue(), Integer::sum);
      }
    }
    List<FacetCount> all = new ArrayList<>();
    counts.forEach((name, articles) -> all.add(new FacetCount(name, articles)));
    all.sort(
        Comparator.comparingInt(FacetCount::articles).reversed().thenComparing(FacetCount::value));
    return all.stream().limit(limit).toList();
  }
}
