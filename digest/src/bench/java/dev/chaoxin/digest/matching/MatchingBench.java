package dev.chaoxin.digest.matching;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicExpression;
import dev.chaoxin.subscriptions.topics.TopicExpression.All;
import dev.chaoxin.subscriptions.topics.TopicExpression.Any;
import dev.chaoxin.subscriptions.topics.TopicExpression.Not;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Topics against articles: our matcher beside an Aho-Corasick double array and Lucene's monitor, in
 * one run, in articles a second of one thread's processor time. Arguments: folder of sample issues,
 * then numbers of topics. Wants a heap touched beforehand: {@code -Xms6g -Xmx6g
 * -XX:+AlwaysPreTouch}.
 */
public final class MatchingBench {

  private static final int ARTICLES = 1_500;
  private static final int ROUNDS = 7;

  /** Whether the peers run too: at a million topics the array alone takes minutes to build. */
  private static final boolean PEERS = !Boolean.getBoolean("alone");

  private MatchingBench() {}

  public static void main(String[] arguments) throws Exception {
    BenchmarkTexts texts = new BenchmarkTexts(Path.of(arguments[0]), ARTICLES);
    System.out.printf(
        "%9s %9s %13s %13s %13s %9s %9s %9s %7s %7s %9s %9s%n",
        "topics",
        "an art.",
        "array/s",
        "trie/s",
        "matcher/s",
        "monitor/s",
        "trie:arr",
        "match:mon",
        "B/topic",
        "add us",
        "drop us",
        "recall");
    for (int i = 1; i < arguments.length; i++) {
      measure(texts, Integer.parseInt(arguments[i].replace("_", "")));
    }
  }

  private static void measure(BenchmarkTexts texts, int count) throws Exception {
    List<Topic> topics = texts.topics(count);
    List<ArticleText> articles = texts.articles().stream().map(ArticleText::literal).toList();
    long bytes = bytes(topics);
    TopicMatcher matcher = TopicMatcher.of(topics);

    TermTrie trie = new TermTrie();
    BatchedTrieScan sweep = new BatchedTrieScan();
    TreeMap<String, Integer> plain = new TreeMap<>();
    for (Topic topic : topics) {
      if (topic.expression() instanceof TopicExpression.Term term) {
        plain.put(term.text(), trie.add(term.text()));
      }
    }
    AhoCorasickDoubleArrayTrie<Integer> array = new AhoCorasickDoubleArrayTrie<>();
    if (PEERS) {
      array.build(plain);
    }

    long[] hits = new long[2];
    Callable<Object> arrayPass =
        () -> {
          for (ArticleText article : articles) {
            array.parseText(
                article.text(), (int begin, int end, Integer value) -> hits[0] += value);
          }
          return hits;
        };
    Callable<Object> triePass =
        () -> {
          for (ArticleText article : articles) {
            sweep.scan(article.text(), trie);
            for (int found = 0; found < sweep.size(); found++) {
              hits[1] += sweep.term(found);
            }
          }
          return hits;
        };
    Callable<Object> matcherPass =
        () -> {
          int matched = 0;
          for (ArticleText article : articles) {
            matched += matcher.match(article).size();
          }
          return matched;
        };
    double[][] rates = new double[3][ROUNDS];
    for (int round = -2; round < ROUNDS; round++) {
      double[] now = {PEERS ? rate(arrayPass) : Double.NaN, rate(triePass), rate(matcherPass)};
      for (int which = 0; round >= 0 && which < 3; which++) {
        rates[which][round] = now[which];
      }
    }
    if (PEERS && hits[0] != hits[1]) {
      throw new IllegalStateException("the trie and the array found different terms");
    }
    double monitor = PEERS ? monitor(topics, texts.articles()) : Double.NaN;
    System.out.printf(
        Locale.ROOT,
        "%,9d %,9d %,13.0f %,13.0f %,13.0f %,9.1f %9.2f %,9.0f %7d %7.2f %9.2f %9s%n",
        count,
        articles.stream().mapToLong(article -> matcher.match(article).size()).sum() / ARTICLES,
        median(rates[0]),
        median(rates[1]),
        median(rates[2]),
        monitor,
        median(rates[1]) / median(rates[0]),
        median(rates[2]) / monitor,
        bytes,
        changes(matcher, topics, false),
        changes(matcher, topics, true),
        recall(matcher, topics, articles));
  }

  private static double rate(Callable<Object> pass) throws Exception {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    pass.call();
    return ARTICLES * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
  }

  private static double monitor(List<Topic> topics, List<String> articles) throws IOException {
    int sample = topics.size() > 100_000 ? 20 : 200;
    try (LuceneMonitorPeer peer = new LuceneMonitorPeer(topics)) {
      for (int i = 0; i < sample / 4; i++) {
        peer.match(articles.get(sample + i));
      }
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = 0; i < sample; i++) {
        peer.match(articles.get(i));
      }
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      return sample * 1e9 / took;
    }
  }

  /** Microseconds to add a topic to a full matcher, or to drop one. */
  private static double changes(TopicMatcher matcher, List<Topic> topics, boolean drop) {
    List<Topic> some = topics.subList(0, Math.min(10_000, topics.size()));
    long took = 0;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      some.forEach(matcher::remove);
      long dropped = System.nanoTime();
      some.forEach(matcher::add);
      took = drop ? dropped - start : System.nanoTime() - dropped;
    }
    return took / 1e3 / some.size();
  }

  /** What a plain search of some topics finds, and how much of it the matcher finds. */
  private static String recall(
      TopicMatcher matcher, List<Topic> topics, List<ArticleText> articles) {
    List<Topic> some = topics.subList(0, Math.min(10_000, topics.size()));
    int expected = 0;
    int found = 0;
    for (ArticleText article : articles.subList(0, 100)) {
      boolean[] matched = new boolean[topics.size()];
      matcher.match(article).forEach(match -> matched[match.topic()] = true);
      for (Topic topic : some) {
        boolean there = matched[matcher.idOf(topic).orElseThrow()];
        if (contains(article.text(), topic.expression())) {
          expected++;
          found += there ? 1 : 0;
        } else if (there) {
          throw new IllegalStateException("found what is not there: " + topic);
        }
      }
    }
    return String.format(Locale.ROOT, "%.4f", (double) found / expected);
  }

  private static boolean contains(String text, TopicExpression expression) {
    if (expression instanceof TopicExpression.Term term) {
      return text.contains(term.text());
    }
    if (expression instanceof Not not) {
      return !contains(text, not.part());
    }
    return expression instanceof All all
        ? all.parts().stream().allMatch(part -> contains(text, part))
        : ((Any) expression).parts().stream().anyMatch(part -> contains(text, part));
  }

  private static double median(double[] rates) {
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Bytes a topic that a matcher holds, the reader's own topic not counted. */
  private static long bytes(List<Topic> topics) {
    TopicMatcher[] held = {TopicMatcher.of(topics)};
    long with = used();
    held[0] = null;
    return (with - used()) / topics.size();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
