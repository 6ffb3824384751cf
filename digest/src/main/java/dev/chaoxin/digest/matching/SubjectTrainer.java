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
 * Learns the terms of subjects from labelled articles, starting from a catalogue: softmax
 * regression on the catalogue's own scores, so that the result is again a catalogue an editor can
 * read and change. Deterministic; not thread-safe.
 */
public final class SubjectTrainer {

  /** Longer terms of the catalogue stay; new ones of four characters gained nothing. */
  private static final int MAX_TERM_LENGTH = 3;

  /** A term needs this many articles. */
  private static final int MIN_ARTICLES = 2;

  /** The number of body characters read, besides the headline. */
  private static final int BODY_CHARACTERS = 600;

  private static final double MIN_WEIGHT = 0.05;

  private final SubjectCatalogue base;
  private final Map<String, Integer> subjectCount = new LinkedHashMap<>();
  private final List<LabelledArticle> labelled = new ArrayList<>();

  private record LabelledArticle(String subject, ArticleText text, Map<String, Double> features) {}

  /** Starts from the terms of a catalogue. */
  public SubjectTrainer(SubjectCatalogue start) {
    this.base = start;
  }

  /** Adds an article labelled with a subject; the headline may be empty. */
  public void add(String subject, String headline, String body) {
    String name = base.find(subject).map(Subject::name).orElse(subject);
    subjectCount.putIfAbsent(name, subjectCount.size());
    ArticleText text =
        ArticleText.of(headline, body.substring(0, Math.min(body.length(), BODY_CHARACTERS)));
    labelled.add(new LabelledArticle(name, text, features(text)));
  }

  /** The number of different subjects added. */
  public int subjectCount() {
    return subjectCount.size();
  }

  /** The number of articles added. */
  public int articleCount() {
    return labelled.size();
  }

  /** The trained subjects with their terms; no other subject of the catalogue. */
  public SubjectCatalogue trained() {
    return new SubjectCatalogue(train(labelled));
  }

  /**
   * The accuracy on a held-out fifth of the articles after training on the rest; empty for fewer
   * than 20 articles.
   */
  public OptionalDouble heldOutAccuracy() {
    if (labelled.size() < 20) {
      return OptionalDouble.empty();
    }
    List<LabelledArticle> known = new ArrayList<>();
    List<LabelledArticle> unknown = new ArrayList<>();
    for (int i = 0; i < labelled.size(); i++) {
      (i % 5 == 4 ? unknown : known).add(labelled.get(i));
    }
    SubjectCatalogue taught = new SubjectCatalogue(train(known));
    long right =
        unknown.stream()
            .filter(
                article ->
                    taught
                        .mostLikely(article.text(), subjectCount.keySet())
                        .name()
                        .equals(article.subject()))
            .count();
    return OptionalDouble.of((double) right / unknown.size());
  }

  /** The value of each term in an article, computed as the catalogue does. */
  private static Map<String, Double> features(ArticleText text) {
    TermTrie trie = new TermTrie();
    terms(text.text(), trie::add);
    TermHits findings = new TermHits(text);
    trie.scan(text.text(), findings);
    Map<String, Double> forces = new TreeMap<>();
    for (int term : findings.terms()) {
      double force =
          SubjectCatalogue.termValue(findings.headlineCount(term) > 0, findings.bodyCount(term));
      if (force > 0) {
        forces.put(trie.text(term), force);
      }
    }
    return forces;
  }

  private interface TermConsumer {
    void accept(String term);
  }

  /** Every substring of one to three characters. */
  private static void terms(String text, TermConsumer to) {
    for (int from = 0; from < text.length(); from++) {
      for (int end = from + 1; end <= Math.min(text.length(), from + MAX_TERM_LENGTH); end++) {
        if (!Character.isIdeographic(text.charAt(end - 1))) {
          break;
        }
        to.accept(text.substring(from, end));
      }
    }
  }

  private List<Subject> train(List<LabelledArticle> articles) {
    Map<String, Integer> terms = terms(articles);
    Map<String, Integer> numbers = new HashMap<>();
    terms.keySet().forEach(term -> numbers.put(term, numbers.size()));
    double[][] weights = new double[subjectCount.size()][terms.size()];
    subjectCount.forEach(
        (name, subject) ->
            baseTerms(name)
                .forEach(
                    (term, weight) -> {
                      Integer number = numbers.get(term);
                      if (number != null) {
                        weights[subject][number] = weight;
                      }
                    }));
    fit(articles, numbers, weights);
    List<Subject> learned = new ArrayList<>();
    subjectCount.forEach(
        (name, subject) -> learned.add(subject(name, terms, numbers, weights[subject])));
    return learned;
  }

  /** The terms of enough articles and those of the catalogue, sorted. */
  private Map<String, Integer> terms(List<LabelledArticle> articles) {
    Map<String, Integer> articlesWith = new TreeMap<>();
    for (LabelledArticle article : articles) {
      article.features().keySet().forEach(term -> articlesWith.merge(term, 1, Integer::sum));
    }
    articlesWith.values().removeIf(count -> count < MIN_ARTICLES);
    subjectCount
        .keySet()
        .forEach(name -> baseTerms(name).keySet().forEach(t -> articlesWith.putIfAbsent(t, 1)));
    return articlesWith;
  }

  private Map<String, Double> baseTerms(String subject) {
    return base.find(subject).map(Subject::terms).orElse(Map.of());
  }

  private void fit(
      List<LabelledArticle> articles, Map<String, Integer> numbers, double[][] weights) {
    SoftmaxRegression lesson = new SoftmaxRegression(weights);
    for (LabelledArticle article : articles) {
      lesson.add(subjectCount.get(article.subject()), article.features(), numbers);
    }
    lesson.train();
  }

  /** The terms with the greatest weight times number of articles. */
  private Subject subject(
      String name, Map<String, Integer> terms, Map<String, Integer> numbers, double[] weights) {
    Map<String, Double> chosen = new LinkedHashMap<>();
    terms.keySet().stream()
        .filter(term -> Math.abs(weights[numbers.get(term)]) >= MIN_WEIGHT)
        .sorted(
            Comparator.comparingDouble(
                term -> -Math.abs(weights[numbers.get(term)]) * terms.get(term)))
        .limit(SubjectCatalogueParser.MAX_TERMS)
        .forEach(term -> chosen.put(term, Math.round(weights[numbers.get(term)] * 100) / 100.0));
    Subject known = base.find(name).orElse(new Subject(name, name, name, Map.of()));
    return new Subject(name, known.traditional(), known.english(), chosen);
  }
}
