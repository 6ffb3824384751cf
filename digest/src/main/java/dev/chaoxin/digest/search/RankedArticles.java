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
 * The articles that match, in order, each story once.
 *
 * @param total how many articles match
 * @param page the stories of the page asked for
 */
record RankedArticles(long total, List<Entry> page) {

  /** No one pages further than this. */
  static final int MAX_OFFSET = 10_000;

  private static final int MAX_LIMIT = 200;

  /** So many more are looked at, for those that tell a story again. */
  private static final int EXTRA_HITS = 20;

  /** Among so many of the best, stories are told once; who pages further sees each article. */
  private static final int MAX_GROUPED = 1_000;

  /** So many matches are counted while they are put in the order of their days. */
  private static final int TOTAL_HITS_THRESHOLD = 1_000;

  private static final Sort NEWEST =
      new Sort(
          new SortedNumericSortField(ArticleDocument.RECENCY_DATE, SortField.Type.LONG, true),
          new SortField(ArticleDocument.ID, SortField.Type.LONG, true));

  /**
   * One of them.
   *
   * @param id the article's number
   * @param score comparable within the ranking
   * @param retold the numbers of those that tell the same story, and follow it in the ranking
   */
  record Entry(long id, double score, List<Long> duplicates) {}

  static RankedArticles of(IndexSearcher searcher, Query query, SearchRequest request)
      throws IOException {
    int offset = Math.max(0, Math.min(request.offset(), MAX_OFFSET));
    int limit = Math.max(1, Math.min(request.limit(), MAX_LIMIT));
    int top = offset + limit + EXTRA_HITS;
    while (true) {
      TopDocs docs = search(searcher, query, request.order(), top);
      List<Entry> stories = groupDuplicates(searcher, docs);
      if (stories.size() >= offset + limit || docs.scoreDocs.length < top) {
        int from = Math.min(offset, stories.size());
        int to = Math.min(offset + limit, stories.size());
        return new RankedArticles(
            total(searcher, query, docs), List.copyOf(stories.subList(from, to)));
      }
      top *= 2;
    }
  }

  /**
   * The newest are found without looking at the older ones, which are then counted only. For the
   * best that does not pay: passing over what cannot be among them costs more than its scores.
   */
  private static long total(IndexSearcher searcher, Query query, TopDocs docs) throws IOException {
    return docs.totalHits.relation == TotalHits.Relation.EQUAL_TO
        ? docs.totalHits.value
        : searcher.count(query);
  }

  private static TopDocs search(
      IndexSearcher searcher, Query query, SearchRequest.Order order, int top) throws IOException {
    return order == SearchRequest.Order.NEWEST
        ? searcher.search(
            query, new TopFieldCollectorManager(NEWEST, top, null, TOTAL_HITS_THRESHOLD, false))
        : searcher.search(
            query, new TopScoreDocCollectorManager(top, null, Integer.MAX_VALUE, false));
  }

  private static List<Entry> groupDuplicates(IndexSearcher searcher, TopDocs docs)
      throws IOException {
    IndexedArticleKey[] labels = IndexedArticleKey.of(searcher, docs);
    NearDuplicates stories = new NearDuplicates();
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      Optional<Integer> again =
          i < MAX_GROUPED ? stories.add(labels[i].minHash()) : Optional.empty();
      if (again.isPresent()) {
        found.get(again.get()).duplicates().add(labels[i].id());
      } else {
        float score = docs.scoreDocs[i].score;
        found.add(new Entry(labels[i].id(), Float.isNaN(score) ? 0 : score, new ArrayList<>()));
      }
    }
    return found;
  }
}
