package dev.chaoxin.digest.matching;

import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicExpression;
import dev.chaoxin.subscriptions.topics.TopicExpression.All;
import dev.chaoxin.subscriptions.topics.TopicExpression.Any;
import dev.chaoxin.subscriptions.topics.TopicExpression.Not;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/** The percolator others use: Lucene's monitor over pairs of characters. */
final class LuceneMonitorPeer implements AutoCloseable {

  private final Analyzer analyzer =
      new CJKAnalyzer(org.apache.lucene.analysis.CharArraySet.EMPTY_SET);
  private final QueryBuilder queries = new QueryBuilder(analyzer);
  private final Monitor monitor = new Monitor(analyzer);

  LuceneMonitorPeer(List<Topic> topics) throws IOException {
    List<MonitorQuery> batch = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      Query query = query(topics.get(i).expression());
      if (query != null) {
        batch.add(new MonitorQuery("" + i, query));
      }
      if (batch.size() == 10_000 || i == topics.size() - 1) {
        monitor.register(batch);
        batch.clear();
      }
    }
  }

  int match(String article) throws IOException {
    Document document = new Document();
    document.add(new TextField("text", article, Field.Store.NO));
    return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
  }

  private Query query(TopicExpression expression) {
    if (expression instanceof TopicExpression.Term term) {
      return queries.createPhraseQuery("text", term.text());
    }
    List<TopicExpression> parts =
        expression instanceof All all ? all.parts() : ((Any) expression).parts();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (TopicExpression part : parts) {
      boolean not = part instanceof Not;
      Query query = query(not ? ((Not) part).part() : part);
      if (query == null) {
        return null;
      }
      all.add(query, not ? Occur.MUST_NOT : expression instanceof Any ? Occur.SHOULD : Occur.MUST);
    }
    return all.build();
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
