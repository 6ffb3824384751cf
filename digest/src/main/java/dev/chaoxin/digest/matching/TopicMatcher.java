package dev.chaoxin.digest.matching;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.topics.FoldedText;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicExpression.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Finds all topics that match an article in one pass, however many topics there are. Topics can be
 * added and removed at any time at small cost. Thread-safe.
 *
 * <p>Topic ids start at 0; the id of a topic that nobody follows any more is reused.
 */
public final class TopicMatcher {

  /** In characters; the workspace of a longer article is not kept. */
  private static final int MAX_REUSED_LENGTH = 4_000;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final TermIndex textTerms = new TermIndex();
  private final TermIndex paperTerms = new TermIndex();
  private final TermIndex subjectTerms = new TermIndex();
  private final SubjectCatalogue catalogue;
  private int subjectTopics;
  private final Map<String, Integer> compoundTopics = new HashMap<>();
  private CompiledTopic[] compiled = new CompiledTopic[64];
  private int[] followers = new int[64];
  private int topicCount;
  private final ArrayList<Integer> freeIds = new ArrayList<>();

  /** Used by one thread at a time; others allocate their own. */
  private final AtomicReference<Workspace> spareWorkspace = new AtomicReference<>();

  /** A matcher with the built-in subjects. */
  public TopicMatcher() {
    this(SubjectCatalogue.builtIn());
  }

  /** A matcher with these subjects. */
  public TopicMatcher(SubjectCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A matcher of these topics. */
  public static TopicMatcher of(Collection<Topic> topics) {
    TopicMatcher matcher = new TopicMatcher();
    topics.forEach(matcher::add);
    return matcher;
  }

  /** The id of a topic, adding one follower. Topics with equal normal forms are the same. */
  public int add(Topic topic) {
    lock.writeLock().lock();
    try {
      String form = topic.normalForm();
      int known = findId(form);
      int number =
          known >= 0
              ? known
              : isSingleTerm(form) ? addSingleTermTopic(form) : addCompoundTopic(topic);
      followers[number]++;
      return number;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Removes one follower; the topic is dropped with the last one. No effect if nobody follows it.
   */
  public void remove(Topic topic) {
    lock.writeLock().lock();
    try {
      int number = findId(topic.normalForm());
      if (number >= 0 && --followers[number] == 0) {
        if (isSingleTerm(topic.normalForm())) {
          textTerms.removeSingleTermTopic(topic.normalForm());
        } else {
          removeCompoundTopic(topic.normalForm(), number);
        }
        freeIds.add(number);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** The id of a followed topic. */
  public OptionalInt idOf(Topic topic) {
    lock.readLock().lock();
    try {
      int number = findId(topic.normalForm());
      return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** The topics the article matches, by id. */
  public List<TopicMatch> match(ArchivedArticle article) {
    return match(ArticleText.of(article));
  }

  List<TopicMatch> match(ArticleText article) {
    boolean usual = article.text().length() <= MAX_REUSED_LENGTH;
    Workspace kept = usual ? spareWorkspace.getAndSet(null) : null;
    Workspace workspace = kept == null ? new Workspace(article) : kept;
    lock.readLock().lock();
    try {
      return match(article, workspace);
    } finally {
      lock.readLock().unlock();
      if (usual) {
        spareWorkspace.set(workspace);
      }
    }
  }

  private List<TopicMatch> match(ArticleText article, Workspace workspace) {
    TermHits words = workspace.hits;
    MatchBuffer matches = workspace.matches;
    textTerms.scan(article, workspace.scan, words);
    matches.clear();
    TermHits names = new TermHits(ArticleText.literal(article.paper()));
    paperTerms.scan(article.paper(), names);
    Map<Integer, Double> about = subjectScores(article);
    TermScores strengths = new TermScores(article, textTerms, words, names, about);
    int[] places = words.slots();
    long[] waiting = textTerms.postings(words.termsAt(places));
    for (int i = 0; i < places.length; i++) {
      int topic = (int) (waiting[i] >> 32);
      if (topic >= 0) {
        matches.add(
            topic,
            TermScores.score(words.headlineCountAt(places[i]), words.bodyCountAt(places[i])));
      }
      matchCompoundTopics(textTerms, (int) waiting[i], words, strengths, matches);
    }
    for (int term : names.terms()) {
      matchCompoundTopics(paperTerms, paperTerms.firstWatcher(term), words, strengths, matches);
    }
    for (int term : about.keySet()) {
      matchCompoundTopics(subjectTerms, subjectTerms.firstWatcher(term), words, strengths, matches);
    }
    return matches.sorted();
  }

  /** The buffers of one match. */
  private static final class Workspace {
    private final BatchedTrieScan scan = new BatchedTrieScan();
    private final TermHits hits;
    private final MatchBuffer matches = new MatchBuffer();

    Workspace(ArticleText article) {
      hits = new TermHits(article);
    }
  }

  /** The scores of the followed subjects, by term id. */
  private Map<Integer, Double> subjectScores(ArticleText article) {
    Map<Integer, Double> about = new HashMap<>();
    if (subjectTopics > 0) {
      for (SubjectHit hit : catalogue.classify(article)) {
        int number = subjectTerms.find(FoldedText.of(hit.subject().name()).text());
        if (number >= 0) {
          about.put(number, Math.log1p(hit.score()));
        }
      }
    }
    return about;
  }

  private void matchCompoundTopics(
      TermIndex book, int first, TermHits words, TermScores strengths, MatchBuffer matches) {
    for (int watcher = first; watcher >= 0; watcher = book.nextWatcher(watcher)) {
      // Most candidates are ruled out by one more term, without evaluating the topic.
      int partner = book.partner(watcher);
      if (partner < 0 || words.contains(partner)) {
        int topic = book.topic(watcher);
        matches.add(topic, compiled[topic].score(strengths));
      }
    }
  }

  private int findId(String form) {
    return isSingleTerm(form)
        ? textTerms.singleTermTopic(form)
        : compoundTopics.getOrDefault(form, -1);
  }

  /** Whether a normal form is a single body term. */
  private static boolean isSingleTerm(String form) {
    for (int i = 0; i < form.length(); i++) {
      char unit = form.charAt(i);
      if (unit == ' ' || unit == '"' || unit == '|' || unit == '(') {
        return false;
      }
    }
    return !form.startsWith("-")
        && !form.startsWith("报:")
        && !form.startsWith("人:")
        && !form.startsWith("题:");
  }

  private int addSingleTermTopic(String form) {
    int number = newId();
    textTerms.addSingleTermTopic(form, number);
    return number;
  }

  private int addCompoundTopic(Topic topic) {
    int number = newId();
    CompiledTopic program =
        CompiledTopic.of(topic.expression(), term -> index(term.field()).retain(term.text()));
    int[] anchors = program.anchors(this::frequency);
    for (int anchor : anchors) {
      int partner = anchors.length == 1 ? program.partner(anchor) : -1;
      index(CompiledTopic.field(anchor)).watch(CompiledTopic.termId(anchor), number, partner);
    }
    compiled[number] = program;
    subjectTopics += usesSubject(program) ? 1 : 0;
    compoundTopics.put(topic.normalForm(), number);
    return number;
  }

  private void removeCompoundTopic(String form, int number) {
    compoundTopics.remove(form);
    subjectTopics -= usesSubject(compiled[number]) ? 1 : 0;
    for (int term : compiled[number].terms()) {
      TermIndex book = index(CompiledTopic.field(term));
      book.unwatch(CompiledTopic.termId(term), number);
      book.release(CompiledTopic.termId(term));
    }
    compiled[number] = null;
  }

  private static boolean usesSubject(CompiledTopic program) {
    return Arrays.stream(program.terms())
        .anyMatch(term -> CompiledTopic.field(term) == Field.SUBJECT);
  }

  private int newId() {
    if (!freeIds.isEmpty()) {
      return freeIds.remove(freeIds.size() - 1);
    }
    if (topicCount == followers.length) {
      followers = Arrays.copyOf(followers, topicCount + (topicCount >> 1));
      compiled = Arrays.copyOf(compiled, followers.length);
    }
    return topicCount++;
  }

  /** A newspaper's name is in all its articles; among words, longer ones are rarer. */
  private int frequency(int term) {
    return switch (CompiledTopic.field(term)) {
      case TEXT, PERSON -> 100 / textTerms.text(CompiledTopic.termId(term)).length();
      case PAPER -> 1_000;
      case SUBJECT -> 500;
    };
  }

  private TermIndex index(Field field) {
    return switch (field) {
      case TEXT, PERSON -> textTerms;
      case PAPER -> paperTerms;
      case SUBJECT -> subjectTerms;
    };
  }
}
