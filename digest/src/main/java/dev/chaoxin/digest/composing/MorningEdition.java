package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.Choices;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One day's news, ready to be chosen from for reader after reader: each topic is looked up once,
 * however many follow it. For use by one thread.
 */
public final class MorningEdition {

  private final LocalDate day;
  private final Edition edition;
  private final Selector selector;
  private final Map<String, TopicHits> known = new HashMap<>();
  private final Map<List<String>, BitSet> allowed = new HashMap<>();

  private MorningEdition(List<ArchivedArticle> news, LocalDate day) {
    this.day = day;
    this.edition = Edition.of(news, day);
    this.selector = new Selector(edition);
  }

  /**
   * The edition of a day.
   *
   * @param news the articles to choose from, in the order of the paper
   * @param day the day of the readers it is for
   */
  public static MorningEdition of(List<ArchivedArticle> news, LocalDate day) {
    return new MorningEdition(news, day);
  }

  /** The readers' day. */
  public LocalDate day() {
    return day;
  }

  /** Looks up what these readers follow, in one go; much quicker than reader by reader. */
  public void lookUp(Collection<Subscriber> readers) {
    Set<Topic> unknown = new LinkedHashSet<>();
    for (Subscriber reader : readers) {
      for (Topic topic : reader.topics()) {
        if (!known.containsKey(topic.normalForm())) {
          unknown.add(new Topic(topic.normalForm(), topic.normalForm()));
        }
      }
    }
    if (!unknown.isEmpty()) {
      known.putAll(TopicHits.of(unknown, edition));
    }
  }

  /** The reader's digest; its entries may be none. */
  public Digest compose(Subscriber subscriber) {
    choose(subscriber);
    List<Digest.Entry> entries = new ArrayList<>(selector.count());
    for (int place = 0; place < selector.count(); place++) {
      int article = selector.chosen(place);
      List<String> because = new ArrayList<>();
      for (int topic = 0; topic < subscriber.topics().size(); topic++) {
        if (selector.matches(article, topic)) {
          because.add(subscriber.topics().get(topic).wording());
        }
      }
      entries.add(new Digest.Entry(edition.article(article), because));
    }
    return new Digest(day, subscriber.language(), entries, selector.left());
  }

  /**
   * What {@link #compose} gives, with numbers for articles; empty when there is nothing to read.
   */
  public Optional<DigestLayout> layout(Subscriber subscriber) {
    choose(subscriber);
    if (selector.count() == 0) {
      return Optional.empty();
    }
    DigestLayout.Setting setting = new DigestLayout.Setting(subscriber.language());
    for (int place = 0; place < selector.count(); place++) {
      int article = selector.chosen(place);
      setting.article(edition.article(article).id());
      for (int topic = 0; topic < subscriber.topics().size(); topic++) {
        if (selector.matches(article, topic)) {
          setting.because(subscriber.topics().get(topic).wording());
        }
      }
    }
    return Optional.of(setting.close(selector.left()));
  }

  private void choose(Subscriber subscriber) {
    lookUp(List.of(subscriber));
    List<TopicHits> hits = new ArrayList<>(subscriber.topics().size());
    for (Topic topic : subscriber.topics()) {
      hits.add(known.get(topic.normalForm()));
    }
    Choices choices = subscriber.choices();
    BitSet allowed = allowed(choices.papers());
    selector.choose(hits, choices.perTopic(), choices.overall(), allowed);
  }

  private BitSet allowed(List<String> papers) {
    return allowed.computeIfAbsent(papers, edition::of);
  }
}
