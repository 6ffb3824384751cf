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
 * Reads an article once and knows every topic it is of, however many topics there are. Topics come
 * and go at any time, without anything being built anew. Safe for use by many threads.
 *
 * <p>A topic has a number from 0 while somebody follows it; the number of one that nobody follows
 * any more is given again.
 */
public final class TopicMatcher {

  /** Characters; for longer articles nothing is kept, it would be in the way of all others. */
  private static final int USUAL_LENGTH = 4_000;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final TermIndex text = new TermIndex();
  private final TermIndex papers = new TermIndex();
  private final TermIndex subjects = new TermIndex();
  private final SubjectCatalogue catalogue;
  private int subjectTopics;
  private final Map<String, Integer> composed = new HashMap<>();
  private CompiledTopic[] programs = new CompiledTopic[64];
  private int[] followers = new int[64];
  private int topics;
  private final ArrayList<Integer> free = new ArrayList<>();

  /** Taken by the thread that comes first; another makes its own. */
  private final AtomicReference<Desk> spare = new AtomicReference<>();

  /** A matcher that knows the subjects that come with the program. */
  public TopicMatcher() {
    this(SubjectCatalogue.builtIn());
  }

  /** A matcher that knows these subjects. */
  public TopicMatcher(SubjectCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A matcher of these topics. */
  public static TopicMatcher of(Collection<Topic> topics) {
    TopicMatcher matcher = new TopicMatcher();
    topics.forEach(matcher::add);
    return matcher;
  }

  /** The number of a topic, which has one follower more. Equal normal forms are one topic. */
  public int add(Topic topic) {
    lock.writeLock().lock();
    try {
      String form = topic.normalForm();
      int known = number(form);
      int number = known >= 0 ? known : isPlain(form) ? addPlain(form) : addComposed(topic);
      followers[number]++;
      return number;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Takes one follower away; with the last one the topic goes. Nothing when nobody follows it. */
  public void remove(Topic topic) {
    lock.writeLock().lock();
    try {
      int number = number(topic.normalForm());
      if (number >= 0 && --followers[number] == 0) {
        if (isPlain(topic.normalForm())) {
          text.releasePlain(topic.normalForm());
        } else {
          dropComposed(topic.normalForm(), number);
        }
        free.add(number);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** The number of a topic that somebody follows. */
  public OptionalInt numberOf(Topic topic) {
    lock.readLock().lock();
    try {
      int number = number(topic.normalForm());
      return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** The topics the article is of, by number. */
  public List<TopicMatch> match(ArchivedArticle article) {
    return match(ArticleText.of(article));
  }

  List<TopicMatch> match(ArticleText article) {
    boolean usual = article.text().length() <= USUAL_LENGTH;
    Desk kept = usual ? spare.getAndSet(null) : null;
    Desk desk = kept == null ? new Desk(article) : kept;
    lock.readLock().lock();
    try {
      return match(article, desk);
    } finally {
      lock.readLock().unlock();
      if (usual) {
        spare.set(desk);
      }
    }
  }

  private List<TopicMatch> match(ArticleText article, Desk desk) {
    TermHits words = desk.words;
    MatchBuffer matches = desk.matches;
    text.read(article, desk.sweep, words);
    matches.clear();
    TermHits names = new TermHits(ArticleText.literal(article.paper()));
    papers.scan(article.paper(), names);
    Map<Integer, Double> about = about(article);
    TermScores strengths = new TermScores(article, text, words, names, about);
    int[] places = words.places();
    long[] waiting = text.waiting(words.termsAt(places));
    for (int i = 0; i < places.length; i++) {
      int topic = (int) (waiting[i] >> 32);
      if (topic >= 0) {
        matches.add(topic, TermScores.strength(words.headAt(places[i]), words.bodyAt(places[i])));
      }
      tryComposed(text, (int) waiting[i], words, strengths, matches);
    }
    for (int term : names.terms()) {
      tryComposed(papers, papers.firstWatcher(term), words, strengths, matches);
    }
    for (int term : about.keySet()) {
      tryComposed(subjects, subjects.firstWatcher(term), words, strengths, matches);
    }
    return matches.ordered();
  }

  /** What one thread needs while it reads an article. */
  private static final class Desk {
    private final BatchedTrieScan sweep = new BatchedTrieScan();
    private final TermHits words;
    private final MatchBuffer matches = new MatchBuffer();

    Desk(ArticleText article) {
      words = new TermHits(article);
    }
  }

  /** How much the article is about the subjects that somebody follows, by their numbers. */
  private Map<Integer, Double> about(ArticleText article) {
    Map<Integer, Double> about = new HashMap<>();
    if (subjectTopics > 0) {
      for (SubjectHit hit : catalogue.about(article)) {
        int number = subjects.find(FoldedText.of(hit.subject().name()).text());
        if (number >= 0) {
          about.put(number, Math.log1p(hit.score()));
        }
      }
    }
    return about;
  }

  private void tryComposed(
      TermIndex book, int first, TermHits words, TermScores strengths, MatchBuffer matches) {
    for (int watcher = first; watcher >= 0; watcher = book.nextWatcher(watcher)) {
      // Most are told apart by one more word, without looking at the topic itself.
      int partner = book.partner(watcher);
      if (partner < 0 || words.anywhere(partner)) {
        int topic = book.topic(watcher);
        matches.add(topic, programs[topic].strength(strengths));
      }
    }
  }

  private int number(String form) {
    return isPlain(form) ? text.plainOf(form) : composed.getOrDefault(form, -1);
  }

  /** Whether a normal form is one word looked for in the text. */
  private static boolean isPlain(String form) {
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

  private int addPlain(String form) {
    int number = newNumber();
    text.usePlain(form, number);
    return number;
  }

  private int addComposed(Topic topic) {
    int number = newNumber();
    CompiledTopic program =
        CompiledTopic.of(topic.expression(), term -> book(term.field()).use(term.text()));
    int[] anchors = program.anchors(this::commonness);
    for (int anchor : anchors) {
      int partner = anchors.length == 1 ? program.partner(anchor) : -1;
      book(CompiledTopic.field(anchor)).watch(CompiledTopic.number(anchor), number, partner);
    }
    programs[number] = program;
    subjectTopics += asksForSubject(program) ? 1 : 0;
    composed.put(topic.normalForm(), number);
    return number;
  }

  private void dropComposed(String form, int number) {
    composed.remove(form);
    subjectTopics -= asksForSubject(programs[number]) ? 1 : 0;
    for (int term : programs[number].terms()) {
      TermIndex book = book(CompiledTopic.field(term));
      book.unwatch(CompiledTopic.number(term), number);
      book.release(CompiledTopic.number(term));
    }
    programs[number] = null;
  }

  private static boolean asksForSubject(CompiledTopic program) {
    return Arrays.stream(program.terms())
        .anyMatch(term -> CompiledTopic.field(term) == Field.SUBJECT);
  }

  private int newNumber() {
    if (!free.isEmpty()) {
      return free.remove(free.size() - 1);
    }
    if (topics == followers.length) {
      followers = Arrays.copyOf(followers, topics + (topics >> 1));
      programs = Arrays.copyOf(programs, followers.length);
    }
    return topics++;
  }

  /** A paper's name stands in all its articles; of words, a longer one is in fewer. */
  private int commonness(int term) {
    return switch (CompiledTopic.field(term)) {
      case TEXT, PERSON -> 100 / text.text(CompiledTopic.number(term)).length();
      case PAPER -> 1_000;
      case SUBJECT -> 500;
    };
  }

  private TermIndex book(Field field) {
    return switch (field) {
      case TEXT, PERSON -> text;
      case PAPER -> papers;
      case SUBJECT -> subjects;
    };
  }
}
