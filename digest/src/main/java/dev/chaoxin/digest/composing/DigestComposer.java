package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The make-up editor: from the day's articles and a reader's topics to that reader's digest. Pure:
 * the same articles and topics give the same digest.
 */
public final class DigestComposer {

  private static final int PER_TOPIC = 5;
  private static final int OVERALL = 20;

  /**
   * A reader's digest.
   *
   * @param news the articles to choose from, in the order of the paper
   * @param day the reader's own day
   */
  public Digest compose(Subscriber subscriber, List<ArchivedArticle> news, LocalDate day) {
    Edition edition = Edition.of(news, day);
    List<TopicHits> hits = subscriber.topics().stream().map(topic -> hits(topic, edition)).toList();
    Selector selector = new Selector(edition);
    selector.choose(hits, PER_TOPIC, OVERALL);
    List<Digest.Entry> entries = new ArrayList<>();
    for (int place = 0; place < selector.count(); place++) {
      int article = selector.chosen(place);
      entries.add(
          new Digest.Entry(edition.article(article), because(subscriber, selector, article)));
    }
    return new Digest(day, subscriber.language(), entries, selector.left());
  }

  private static List<String> because(Subscriber subscriber, Selector selector, int article) {
    List<String> because = new ArrayList<>();
    for (int topic = 0; topic < subscriber.topics().size(); topic++) {
      if (selector.matches(article, topic)) {
        because.add(subscriber.topics().get(topic).wording());
      }
    }
    return because;
  }

  private static TopicHits hits(Topic topic, Edition edition) {
    TopicHits.Tally tally = new TopicHits.Tally();
    for (int article = 0; article < edition.size(); article++) {
      int points = Strength.of(topic.normalForm(), edition, article);
      if (points > 0) {
        tally.add(article, points);
      }
    }
    return tally.close();
  }
}
