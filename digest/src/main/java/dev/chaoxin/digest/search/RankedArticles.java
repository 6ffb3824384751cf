package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.NearDuplicates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/**
 * One page of the articles that match a query, near duplicates grouped under the first of them.
 *
 * @param total the number of matching articles, near duplicates included
 */
record RankedArticles(long total, List<Entry> page) {

  /** Larger offsets are treated as this one. */
  static final int MAX_OFFSET = 10_000;

  private static final int MAX_LIMIT = 200;

  /** Collected beyond the page, to make up for near duplicates. */
  private static final int EXTRA_HITS = 20;

  /** Near duplicates are grouped among this many of the best hits only. */
  private static final int MAX_GROUPED = 1_000;

  /** Matches counted exactly while sorting by date; more are counted separately. */
  private static final int TOTAL_HITS_THRESHOLD = 1_000;

  private static final Sort NEWEST =
      new Sort(
          new SortedNumericSortField(ArticleDocument.RECENCY_DATE, SortField.Type.LONG, true),
          new SortField(ArticleDocument.ID, SortField.Type.LONG, true));

  /**
   * A ranked article.
   *
   * @param id the article's id
   * @param score comparable within the ranking
   * @param duplicates the ids of its near duplicates further down the ranking
   */
  record Entry(long id, double score, List<Long> duplicates) {}

  static RankedArticles of(IndexSearcher searcher, Query query, SearchRequest request)
      throws IOException {
    int offset = Math.max(0, Math.min(request.offset(), MAX_OFFSET));
    int limit = Math.max(1, Math.min(request.limit(), MAX_LIMIT));
    int size = offset + limit + EXTRA_HITS;
    while (true) {
      TopDocs docs = search(searcher, query, request.order(), size);
      List<Entry> entries = groupDuplicates(searcher, docs);
      if (entries.size() >= offset + limit || docs.scoreDocs.length < size) {
        int from = Math.min(offset, entries.size());
        int to = Math.min(offset + limit, entries.size());
        return new RankedArticles(
            total(searcher, query, docs), List.copyOf(entries.subList(from, to)));
      }
      size *= 2;
    }
  }

  /**
   * Sorting by date terminates early and leaves the exact count to be made here. Early termination
   * does not pay for sorting by score: skipping non-competitive documents costs more than scoring
   * them.
   */
  private static long total(IndexSearcher searcher, Query query, TopDocs docs) throws IOException {
    return docs.totalHits.relation == TotalHits.Relation.EQUAL_TO
        ? docs.totalHits.value
        : searcher.count(query);
  }

  private static TopDocs search(
      IndexSearcher searcher, Query query, SearchRequest.Order order, int size) throws IOException {
    return order == SearchRequest.Order.NEWEST
        ? searcher.search(
            query, new TopFieldCollectorManager(NEWEST, size, null, TOTAL_HITS_THRESHOLD, false))
        : searcher.search(
            query, new TopScoreDocCollectorManager(size, null, Integer.MAX_VALUE, false));
  }

  private static List<Entry> groupDuplicates(IndexSearcher searcher, TopDocs docs)
      throws IOException {
    IndexedArticleKey[] keys = IndexedArticleKey.of(searcher, docs);
    NearDuplicates duplicates = new NearDuplicates();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      Optional<Integer> story =
          i < MAX_GROUPED ? duplicates.add(keys[i].minHash()) : Optional.empty();
      if (story.isPresent()) {
        entries.get(story.get()).duplicates().add(keys[i].id());
      } else {
        float score = docs.scoreDocs[i].score;
        entries.add(new Entry(keys[i].id(), Float.isNaN(score) ? 0 : score, new ArrayList<>()));
      }
    }
    return entries;
  }
}
