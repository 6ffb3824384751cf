package dev.chaoxin.digest.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Learns the terms of subjects from articles that an editor has sorted, beginning with those of a
 * catalogue: softmax regression on the scores that the catalogue itself gives, so that what is
 * learned is a catalogue again, which an editor can read and change. The same articles give the
 * same terms. For one thread.
 */
public final class SubjectTrainer {

  /** Longer terms of the catalogue stay; new ones of four characters gained nothing. */
  private static final int LONGEST_TERM = 3;

  /** A term of fewer articles says nothing. */
  private static final int FEWEST = 2;

  /** Of an article the headline and so many characters are read. */
  private static final int READ = 600;

  private static final double LIGHTEST = 0.05;

  private final SubjectCatalogue start;
  private final Map<String, Integer> subjects = new LinkedHashMap<>();
  private final List<Sorted> sorted = new ArrayList<>();

  private record Sorted(String subject, ArticleText text, Map<String, Double> forces) {}

  /** A school that begins with what a catalogue knows. */
  public SubjectTrainer(SubjectCatalogue start) {
    this.start = start;
  }

  /** Reads one article that is about one subject. Its headline may be empty. */
  public void read(String subject, String headline, String body) {
    String name = start.subject(subject).map(Subject::name).orElse(subject);
    subjects.putIfAbsent(name, subjects.size());
    ArticleText text = ArticleText.of(headline, body.substring(0, Math.min(body.length(), READ)));
    sorted.add(new Sorted(name, text, forces(text)));
  }

  /** How many subjects were met. */
  public int subjects() {
    return subjects.size();
  }

  /** How many articles were read. */
  public int articles() {
    return sorted.size();
  }

  /** The subjects it was taught, with the terms that tell them; nothing else of the catalogue. */
  public SubjectCatalogue learned() {
    return new SubjectCatalogue(learn(sorted));
  }

  /**
   * The share of a fifth of the articles that go to the right one of the subjects taught, when the
   * other four fifths are learned from; empty for fewer than 20 articles.
   */
  public OptionalDouble heldBack() {
    if (sorted.size() < 20) {
      return OptionalDouble.empty();
    }
    List<Sorted> known = new ArrayList<>();
    List<Sorted> unknown = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      (i % 5 == 4 ? unknown : known).add(sorted.get(i));
    }
    SubjectCatalogue taught = new SubjectCatalogue(learn(known));
    long right =
        unknown.stream()
            .filter(
                article ->
                    taught
                        .likeliest(article.text(), subjects.keySet())
                        .name()
                        .equals(article.subject()))
            .count();
    return OptionalDouble.of((double) right / unknown.size());
  }

  /** How loud each term is in an article, as the catalogue hears it: guarded like its own. */
  private static Map<String, Double> forces(ArticleText text) {
    TermTrie trie = new TermTrie();
    terms(text.text(), trie::add);
    TermHits findings = new TermHits(text);
    trie.scan(text.text(), findings);
    Map<String, Double> forces = new TreeMap<>();
    for (int term : findings.terms()) {
      double force = SubjectCatalogue.force(findings.inHead(term) > 0, findings.inBody(term));
      if (force > 0) {
        forces.put(trie.text(term), force);
      }
    }
    return forces;
  }

  private interface Found {
    void term(String term);
  }

  /** Every stretch of one to three characters. */
  private static void terms(String text, Found to) {
    for (int from = 0; from < text.length(); from++) {
      for (int end = from + 1; end <= Math.min(text.length(), from + LONGEST_TERM); end++) {
        if (!Character.isIdeographic(text.charAt(end - 1))) {
          break;
        }
        to.term(text.substring(from, end));
      }
    }
  }

  private List<Subject> learn(List<Sorted> articles) {
    Map<String, Integer> terms = terms(articles);
    Map<String, Integer> numbers = new HashMap<>();
    terms.keySet().forEach(term -> numbers.put(term, numbers.size()));
    double[][] weights = new double[subjects.size()][terms.size()];
    subjects.forEach(
        (name, subject) ->
            known(name)
                .forEach(
                    (term, weight) -> {
                      Integer number = numbers.get(term);
                      if (number != null) {
                        weights[subject][number] = weight;
                      }
                    }));
    train(articles, numbers, weights);
    List<Subject> learned = new ArrayList<>();
    subjects.forEach(
        (name, subject) -> learned.add(subject(name, terms, numbers, weights[subject])));
    return learned;
  }

  /** Terms of enough articles, and those that the catalogue has; in the order of the alphabet. */
  private Map<String, Integer> terms(List<Sorted> articles) {
    Map<String, Integer> articlesWith = new TreeMap<>();
    for (Sorted article : articles) {
      article.forces().keySet().forEach(term -> articlesWith.merge(term, 1, Integer::sum));
    }
    articlesWith.values().removeIf(count -> count < FEWEST);
    subjects
        .keySet()
        .forEach(name -> known(name).keySet().forEach(t -> articlesWith.putIfAbsent(t, 1)));
    return articlesWith;
  }

  private Map<String, Double> known(String subject) {
    return start.subject(subject).map(Subject::terms).orElse(Map.of());
  }

  private void train(List<Sorted> articles, Map<String, Integer> numbers, double[][] weights) {
    SoftmaxRegression lesson = new SoftmaxRegression(weights);
    for (Sorted article : articles) {
      lesson.add(subjects.get(article.subject()), article.forces(), numbers);
    }
    lesson.learn();
  }

  /** The terms that say most in all: a light one of many articles before a heavy one of two. */
  private Subject subject(
      String name, Map<String, Integer> terms, Map<String, Integer> numbers, double[] weights) {
    Map<String, Double> chosen = new LinkedHashMap<>();
    terms.keySet().stream()
        .filter(term -> Math.abs(weights[numbers.get(term)]) >= LIGHTEST)
        .sorted(
            Comparator.comparingDouble(
                term -> -Math.abs(weights[numbers.get(term)]) * terms.get(term)))
        .limit(SubjectCatalogueParser.MOST_TERMS)
        .forEach(term -> chosen.put(term, Math.round(weights[numbers.get(term)] * 100) / 100.0));
    Subject known = start.subject(name).orElse(new Subject(name, name, name, Map.of()));
    return new Subject(name, known.traditional(), known.english(), chosen);
  }
}
