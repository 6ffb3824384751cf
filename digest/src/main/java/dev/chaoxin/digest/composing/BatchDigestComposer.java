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
 * Composes the digests of many readers from the articles of one day: each topic is matched once,
 * however many readers follow it. Not thread-safe.
 */
public final class BatchDigestComposer {

  /** From this many readers on, all articles are segmented at once. */
  private static final int SEGMENT_ALL_SIZE = 2_000;

  private static final int MAX_ALSO = 5;
  private static final Comparator<FollowedTopic> BY_WORDING =
      Comparator.comparing(followed -> followed.topic().wording());

  private final LocalDate day;
  private final CandidateArticles candidates;
  private final ArticleSelector selector;
  private final Map<String, RankedMatches> matches = new HashMap<>();
  private final Map<Topic, FollowedTopic> followedTopics = new HashMap<>();
  private final Map<List<String>, BitSet> allowed = new HashMap<>();
  private final Map<Format, Integer> formatIds = new HashMap<>();
  private final Map<LanguageAndPreferences, Integer> preferenceIds = new HashMap<>();
  private final IntSequenceInterner contents = new IntSequenceInterner();

  /**
   * Keys of readers who get the same digest: language, preferences and topics with a match today.
   */
  private final IntSequenceInterner preferenceKeys = new IntSequenceInterner();

  /** Per preference key: content id (negative: none), number of omitted articles. */
  private int[] contentByKey = new int[2 * 256];

  private boolean segmented;

  private BatchDigestComposer(CandidateArticles candidates, LocalDate day) {
    this.day = day;
    this.candidates = candidates;
    this.selector = new ArticleSelector(candidates);
  }

  /** What makes a digest of the same articles look different. */
  private record Format(Locale language, DigestPreferences.Length length) {}

  /** A reader's choices except the topics. */
  private record LanguageAndPreferences(Locale language, DigestPreferences preferences) {}

  /** A topic in one wording, with its id here and its matches. */
  private record FollowedTopic(int id, Topic topic, RankedMatches hits) {}

  /**
   * The content a reader gets, shared by all who get the same.
   *
   * @param content its id, consecutive from 0
   * @param omitted the number of further articles that match this reader's topics
   * @param newLayout the layout of the content, if it is new
   */
  public record SharedContent(int content, int omitted, Optional<DigestLayout> newLayout) {}

  /**
   * A composer for one day.
   *
   * @param news the articles to choose from, in the order of the paper
   * @param day the day of the readers it is for
   */
  public static BatchDigestComposer of(List<ArchivedArticle> news, LocalDate day) {
    return new BatchDigestComposer(CandidateArticles.of(news, day), day);
  }

  /** A composer for one day, with an editor's marks. */
  public static BatchDigestComposer of(
      List<ArchivedArticle> news, LocalDate day, PreparedArticles prepared, EditorMarks marks) {
    return new BatchDigestComposer(CandidateArticles.of(news, day, prepared, marks), day);
  }

  /** The readers' day. */
  public LocalDate day() {
    return day;
  }

  /** Matches the topics of these readers in one pass; much faster than one by one. */
  public void match(Collection<Subscriber> readers) {
    if (readers.size() >= SEGMENT_ALL_SIZE && !segmented) {
      candidates.segment();
      segmented = true;
    }
    Set<Topic> unknown = new LinkedHashSet<>();
    for (Subscriber reader : readers) {
      addUnmatched(reader.topics(), unknown);
      addUnmatched(reader.downranked(), unknown);
    }
    if (!unknown.isEmpty()) {
      matches.putAll(RankedMatches.of(unknown, candidates));
    }
  }

  private void addUnmatched(List<Topic> topics, Set<Topic> unknown) {
    for (Topic topic : topics) {
      if (!followedTopics.containsKey(topic) && !matches.containsKey(topic.normalForm())) {
        unknown.add(new Topic(topic.normalForm(), topic.normalForm()));
      }
    }
  }

  /** The reader's digest; may have no entries. */
  public Digest compose(Subscriber subscriber) {
    List<FollowedTopic> topics = matchingTopics(subscriber);
    select(subscriber, topics);
    List<Digest.Entry> entries = new ArrayList<>(selector.count());
    for (int position = 0; position < selector.count(); position++) {
      int article = selector.chosen(position);
      List<String> matchedTopics = new ArrayList<>();
      for (int topic = 0; topic < topics.size(); topic++) {
        if (selector.matches(article, topic)) {
          matchedTopics.add(topics.get(topic).topic().wording());
        }
      }
      entries.add(new Digest.Entry(candidates.article(article), matchedTopics));
    }
    List<ArchivedArticle> also =
        Arrays.stream(unmatched(subscriber)).mapToObj(candidates::article).toList();
    return new Digest(
        day,
        subscriber.language(),
        subscriber.preferences().length(),
        entries,
        also,
        new OmittedCount.Known(selector.omitted()));
  }

  /**
   * What {@link #compose} gives, with numbers for articles; empty when the reader gets nothing: no
   * article matches, and the reader wants no note about it, or today's paper may still come.
   */
  public Optional<SharedContent> composeShared(Subscriber subscriber) {
    List<FollowedTopic> topics = matchingTopics(subscriber);
    int before = preferenceKeys.size();
    int key = preferenceKey(subscriber, topics);
    Optional<DigestLayout> fresh = key < before ? Optional.empty() : composeNew(subscriber, topics);
    return contentByKey[2 * key] < 0
        ? Optional.empty()
        : Optional.of(new SharedContent(contentByKey[2 * key], contentByKey[2 * key + 1], fresh));
  }

  private int preferenceKey(Subscriber subscriber, List<FollowedTopic> topics) {
    preferenceKeys.begin();
    LanguageAndPreferences manner =
        new LanguageAndPreferences(subscriber.language(), subscriber.preferences());
    preferenceKeys.add(preferenceIds.computeIfAbsent(manner, any -> preferenceIds.size()));
    preferenceKeys.add(subscriber.downranked().size());
    if (!subscriber.downranked().isEmpty()) {
      followedTopics(subscriber, subscriber.downranked())
          .forEach(topic -> preferenceKeys.add(topic.id()));
    }
    topics.forEach(topic -> preferenceKeys.add(topic.id()));
    if (!subscriber.preferences().byTopic()) {
      preferenceKeys.sortFrom(2 + subscriber.downranked().size());
    }
    return preferenceKeys.intern();
  }

  /** Stores the content of the newest preference key; returns its layout if the content is new. */
  private Optional<DigestLayout> composeNew(Subscriber subscriber, List<FollowedTopic> topics) {
    int key = preferenceKeys.size() - 1;
    if (2 * key == contentByKey.length) {
      contentByKey = Arrays.copyOf(contentByKey, 2 * contentByKey.length);
    }
    select(subscriber, topics);
    boolean note =
        subscriber.preferences().emptyDay() == DigestPreferences.EmptyDay.NOTE
            && candidates.hasPaperOf(day);
    if (selector.count() == 0 && !note) {
      contentByKey[2 * key] = -1;
      return Optional.empty();
    }
    int[] also = unmatched(subscriber);
    int before = contents.size();
    contentByKey[2 * key] = contentId(subscriber, topics, also);
    contentByKey[2 * key + 1] = selector.omitted();
    return contents.size() == before
        ? Optional.empty()
        : Optional.of(layout(subscriber, topics, also));
  }

  private int contentId(Subscriber subscriber, List<FollowedTopic> topics, int[] also) {
    contents.begin();
    contents.add(
        formatIds.computeIfAbsent(
            new Format(subscriber.language(), subscriber.preferences().length()),
            any -> formatIds.size()));
    for (int position = 0; position < selector.count(); position++) {
      int article = selector.chosen(position);
      contents.add(article);
      for (int topic = 0; topic < topics.size(); topic++) {
        if (selector.matches(article, topic)) {
          contents.add(topicCode(topics.get(topic).id()));
        }
      }
    }
    if (also.length > 0) {
      contents.add(Integer.MAX_VALUE);
      Arrays.stream(also).forEach(contents::add);
    }
    return contents.intern();
  }

  /** Topics are coded as negative numbers, to be told from articles. */
  private static int topicCode(int topic) {
    return ~topic;
  }

  private DigestLayout layout(Subscriber subscriber, List<FollowedTopic> topics, int[] also) {
    DigestLayout.Builder builder =
        new DigestLayout.Builder(subscriber.language(), subscriber.preferences().length());
    for (int position = 0; position < selector.count(); position++) {
      int article = selector.chosen(position);
      builder.article(candidates.article(article).id());
      for (int topic = 0; topic < topics.size(); topic++) {
        if (selector.matches(article, topic)) {
          builder.matchedTopic(topics.get(topic).topic().wording());
        }
      }
    }
    for (int article : also) {
      builder.also(candidates.article(article).id());
    }
    return builder.build();
  }

  /** The topics of the reader that have a match today. */
  private List<FollowedTopic> matchingTopics(Subscriber subscriber) {
    List<FollowedTopic> topics = followedTopics(subscriber, subscriber.topics());
    topics.removeIf(topic -> topic.hits().size() == 0);
    return topics;
  }

  /** Selects; sorts the topics by wording, which is the order of the selector's indexes. */
  private void select(Subscriber subscriber, List<FollowedTopic> topics) {
    DigestPreferences choices = subscriber.preferences();
    List<FollowedTopic> order = choices.byTopic() ? List.copyOf(topics) : List.of();
    topics.sort(BY_WORDING);
    List<RankedMatches> hits = new ArrayList<>(topics.size());
    topics.forEach(topic -> hits.add(topic.hits()));
    List<RankedMatches> less =
        subscriber.downranked().isEmpty()
            ? List.of()
            : followedTopics(subscriber, subscriber.downranked()).stream()
                .map(FollowedTopic::hits)
                .toList();
    selector.select(hits, less, choices.perTopic(), choices.overall(), allowed(choices.papers()));
    if (!order.isEmpty()) {
      selector.orderByTopic(order.stream().mapToInt(topics::indexOf).toArray());
    }
  }

  private List<FollowedTopic> followedTopics(Subscriber subscriber, List<Topic> topics) {
    List<FollowedTopic> some = new ArrayList<>(topics.size());
    for (Topic topic : topics) {
      FollowedTopic one = followedTopics.get(topic);
      if (one == null) {
        match(List.of(subscriber));
        one = new FollowedTopic(followedTopics.size(), topic, matches.get(topic.normalForm()));
        followedTopics.put(topic, one);
      }
      some.add(one);
    }
    return some;
  }

  private int[] unmatched(Subscriber subscriber) {
    DigestPreferences choices = subscriber.preferences();
    return choices.alsoInTheNews()
        ? selector.unmatched(MAX_ALSO, allowed(choices.papers()))
        : new int[0];
  }

  private BitSet allowed(List<String> papers) {
    return allowed.computeIfAbsent(papers, candidates::of);
  }
}
