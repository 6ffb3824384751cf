package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.EditorMarks;
import dev.chaoxin.digest.matching.CandidateArticles;
import dev.chaoxin.digest.matching.PreparedArticles;
import dev.chaoxin.digest.matching.RankedMatches;
import dev.chaoxin.subscriptions.DigestPreferences;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.topics.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One day's news, ready to be chosen from for reader after reader: each topic is looked up once,
 * however many follow it. For use by one thread.
 */
public final class BatchDigestComposer {

  /** From so many readers on all articles are cut into words at once. */
  private static final int CROWD = 2_000;

  private static final int ALSO = 5;
  private static final Comparator<Followed> BY_WORDING =
      Comparator.comparing(followed -> followed.topic().wording());

  private final LocalDate day;
  private final CandidateArticles edition;
  private final ArticleSelector selector;
  private final Map<String, RankedMatches> known = new HashMap<>();
  private final Map<Topic, Followed> followed = new HashMap<>();
  private final Map<List<String>, BitSet> allowed = new HashMap<>();
  private final Map<Form, Integer> forms = new HashMap<>();
  private final Map<Manner, Integer> manners = new HashMap<>();
  private final IntSequenceInterner contents = new IntSequenceInterner();

  /** What readers want who get the same: how they want it, and their topics with a match today. */
  private final IntSequenceInterner wishes = new IntSequenceInterner();

  /** Of a wish: the number of the content, negative when there is none; and how many are left. */
  private int[] granted = new int[2 * 256];

  private boolean cut;

  private BatchDigestComposer(CandidateArticles edition, LocalDate day) {
    this.day = day;
    this.edition = edition;
    this.selector = new ArticleSelector(edition);
  }

  /** What makes the same articles look different. */
  private record Form(Locale language, DigestPreferences.Length length) {}

  /** All that a reader can choose but the topics. */
  private record Manner(Locale language, DigestPreferences choices) {}

  /** A topic as some readers word it, with its number here and where it stands. */
  private record Followed(int number, Topic topic, RankedMatches hits) {}

  /**
   * What a reader gets.
   *
   * @param content its number: the same for all who get the same, from 0 without a gap
   * @param omitted how many further articles match this reader's topics
   * @param fresh the dummy, when nobody got this content before
   */
  public record Made(int content, int omitted, Optional<DigestLayout> fresh) {}

  /**
   * The edition of a day.
   *
   * @param news the articles to choose from, in the order of the paper
   * @param day the day of the readers it is for
   */
  public static BatchDigestComposer of(List<ArchivedArticle> news, LocalDate day) {
    return new BatchDigestComposer(CandidateArticles.of(news, day), day);
  }

  /** The edition of a day, as the editor wants it. */
  public static BatchDigestComposer of(
      List<ArchivedArticle> news, LocalDate day, PreparedArticles prepared, EditorMarks marks) {
    return new BatchDigestComposer(CandidateArticles.of(news, day, prepared, marks), day);
  }

  /** The readers' day. */
  public LocalDate day() {
    return day;
  }

  /** Looks up what these readers follow, in one go; much quicker than reader by reader. */
  public void lookUp(Collection<Subscriber> readers) {
    if (readers.size() >= CROWD && !cut) {
      edition.cut();
      cut = true;
    }
    Set<Topic> unknown = new LinkedHashSet<>();
    for (Subscriber reader : readers) {
      learn(reader.topics(), unknown);
      learn(reader.less(), unknown);
    }
    if (!unknown.isEmpty()) {
      known.putAll(RankedMatches.of(unknown, edition));
    }
  }

  private void learn(List<Topic> topics, Set<Topic> unknown) {
    for (Topic topic : topics) {
      if (!followed.containsKey(topic) && !known.containsKey(topic.normalForm())) {
        unknown.add(new Topic(topic.normalForm(), topic.normalForm()));
      }
    }
  }

  /** The reader's digest; its entries may be none. */
  public Digest compose(Subscriber subscriber) {
    List<Followed> topics = found(subscriber);
    choose(subscriber, topics);
    List<Digest.Entry> entries = new ArrayList<>(selector.count());
    for (int place = 0; place < selector.count(); place++) {
      int article = selector.chosen(place);
      List<String> because = new ArrayList<>();
      for (int topic = 0; topic < topics.size(); topic++) {
        if (selector.matches(article, topic)) {
          because.add(topics.get(topic).topic().wording());
        }
      }
      entries.add(new Digest.Entry(edition.article(article), because));
    }
    List<ArchivedArticle> also =
        Arrays.stream(also(subscriber)).mapToObj(edition::article).toList();
    return new Digest(
        day,
        subscriber.language(),
        subscriber.choices().length(),
        entries,
        also,
        new OmittedCount.Known(selector.omitted()));
  }

  /**
   * What {@link #compose} gives, with numbers for articles; empty when the reader gets nothing: no
   * article matches, and the reader wants no note about it, or today's paper may still come.
   */
  public Optional<Made> make(Subscriber subscriber) {
    List<Followed> topics = found(subscriber);
    int before = wishes.size();
    int wish = wish(subscriber, topics);
    Optional<DigestLayout> fresh = wish < before ? Optional.empty() : grant(subscriber, topics);
    return granted[2 * wish] < 0
        ? Optional.empty()
        : Optional.of(new Made(granted[2 * wish], granted[2 * wish + 1], fresh));
  }

  private int wish(Subscriber subscriber, List<Followed> topics) {
    wishes.begin();
    Manner manner = new Manner(subscriber.language(), subscriber.choices());
    wishes.add(manners.computeIfAbsent(manner, any -> manners.size()));
    wishes.add(subscriber.less().size());
    if (!subscriber.less().isEmpty()) {
      followed(subscriber, subscriber.less()).forEach(topic -> wishes.add(topic.number()));
    }
    topics.forEach(topic -> wishes.add(topic.number()));
    if (!subscriber.choices().byTopic()) {
      wishes.sort(2 + subscriber.less().size());
    }
    return wishes.close();
  }

  /** Notes what the newest wish brings; the dummy, when nobody got it before. */
  private Optional<DigestLayout> grant(Subscriber subscriber, List<Followed> topics) {
    int wish = wishes.size() - 1;
    if (2 * wish == granted.length) {
      granted = Arrays.copyOf(granted, 2 * granted.length);
    }
    choose(subscriber, topics);
    boolean note =
        subscriber.choices().emptyDay() == DigestPreferences.EmptyDay.NOTE && edition.isOf(day);
    if (selector.count() == 0 && !note) {
      granted[2 * wish] = -1;
      return Optional.empty();
    }
    int[] also = also(subscriber);
    int before = contents.size();
    granted[2 * wish] = number(subscriber, topics, also);
    granted[2 * wish + 1] = selector.omitted();
    return contents.size() == before
        ? Optional.empty()
        : Optional.of(layout(subscriber, topics, also));
  }

  private int number(Subscriber subscriber, List<Followed> topics, int[] also) {
    contents.begin();
    contents.add(
        forms.computeIfAbsent(
            new Form(subscriber.language(), subscriber.choices().length()), any -> forms.size()));
    for (int place = 0; place < selector.count(); place++) {
      int article = selector.chosen(place);
      contents.add(article);
      for (int topic = 0; topic < topics.size(); topic++) {
        if (selector.matches(article, topic)) {
          contents.add(-1 - topics.get(topic).number());
        }
      }
    }
    if (also.length > 0) {
      contents.add(Integer.MAX_VALUE);
      Arrays.stream(also).forEach(contents::add);
    }
    return contents.close();
  }

  private DigestLayout layout(Subscriber subscriber, List<Followed> topics, int[] also) {
    DigestLayout.Setting setting =
        new DigestLayout.Setting(subscriber.language(), subscriber.choices().length());
    for (int place = 0; place < selector.count(); place++) {
      int article = selector.chosen(place);
      setting.article(edition.article(article).id());
      for (int topic = 0; topic < topics.size(); topic++) {
        if (selector.matches(article, topic)) {
          setting.because(topics.get(topic).topic().wording());
        }
      }
    }
    for (int article : also) {
      setting.also(edition.article(article).id());
    }
    return setting.close();
  }

  /** The reader's topics that have a match today. */
  private List<Followed> found(Subscriber subscriber) {
    List<Followed> topics = followed(subscriber, subscriber.topics());
    topics.removeIf(topic -> topic.hits().size() == 0);
    return topics;
  }

  /** Chooses; leaves the topics as the selector numbers them: by their wording, whosever. */
  private void choose(Subscriber subscriber, List<Followed> topics) {
    DigestPreferences choices = subscriber.choices();
    List<Followed> order = choices.byTopic() ? List.copyOf(topics) : List.of();
    topics.sort(BY_WORDING);
    List<RankedMatches> hits = new ArrayList<>(topics.size());
    topics.forEach(topic -> hits.add(topic.hits()));
    List<RankedMatches> less =
        subscriber.less().isEmpty()
            ? List.of()
            : followed(subscriber, subscriber.less()).stream().map(Followed::hits).toList();
    selector.choose(hits, less, choices.perTopic(), choices.overall(), allowed(choices.papers()));
    if (!order.isEmpty()) {
      selector.arrange(order.stream().mapToInt(topics::indexOf).toArray());
    }
  }

  private List<Followed> followed(Subscriber subscriber, List<Topic> topics) {
    List<Followed> some = new ArrayList<>(topics.size());
    for (Topic topic : topics) {
      Followed one = followed.get(topic);
      if (one == null) {
        lookUp(List.of(subscriber));
        one = new Followed(followed.size(), topic, known.get(topic.normalForm()));
        followed.put(topic, one);
      }
      some.add(one);
    }
    return some;
  }

  private int[] also(Subscriber subscriber) {
    DigestPreferences choices = subscriber.choices();
    return choices.alsoInTheNews() ? selector.also(ALSO, allowed(choices.papers())) : new int[0];
  }

  private BitSet allowed(List<String> papers) {
    return allowed.computeIfAbsent(papers, edition::of);
  }
}
