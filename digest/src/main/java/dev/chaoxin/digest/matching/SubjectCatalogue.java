package dev.chaoxin.digest.matching;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.topics.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ready-made subjects; recognises which of them an article is about. Thread-safe. */
public final class SubjectCatalogue {

  /** One strong term in a headline is enough; in the body it takes two. */
  private static final double MIN_SCORE = 6;

  /** A subject below this share of the strongest one is a side topic. */
  private static final double MIN_SHARE_OF_BEST = 0.4;

  private static final double HEADLINE_WEIGHT = 3;

  private static final SubjectCatalogue BUILT_IN = loadBuiltIn();

  private final List<Subject> subjects;
  private final TermTrie trie = new TermTrie();

  /** Per term id: its weight for each subject it indicates. */
  private final List<List<Vote>> votes = new ArrayList<>();

  private record Vote(int subject, double weight) {}

  SubjectCatalogue(List<Subject> subjects) {
    this.subjects = List.copyOf(subjects);
    for (int i = 0; i < subjects.size(); i++) {
      int subject = i;
      // Sorted: the order of addition decides the last bit of a score.
      new TreeMap<>(subjects.get(i).terms())
          .forEach((term, weight) -> addVote(term, new Vote(subject, weight)));
    }
  }

  private void addVote(String term, Vote vote) {
    int number = trie.add(term);
    while (votes.size() <= number) {
      votes.add(new ArrayList<>());
    }
    votes.get(number).add(vote);
  }

  /** The built-in catalogue. */
  public static SubjectCatalogue builtIn() {
    return BUILT_IN;
  }

  /** Parses a catalogue file; refused as a whole if a line is invalid. */
  public static CatalogueParseResult parse(String file) {
    return SubjectCatalogueParser.parse(file);
  }

  /** These subjects and {@code others}, which replace subjects of the same name. */
  public SubjectCatalogue merge(SubjectCatalogue those) {
    Map<String, Subject> all = new LinkedHashMap<>();
    Stream.concat(subjects.stream(), those.subjects.stream())
        .forEach(subject -> all.put(Folding.fold(subject.name()), subject));
    return new SubjectCatalogue(List.copyOf(all.values()));
  }

  /** Writes a file that {@link #parse} reads, the strongest terms first. */
  public void write(Appendable file) throws IOException {
    for (Subject subject : subjects) {
      file.append("[" + subject.name() + " | " + subject.traditional() + " | " + subject.english())
          .append("]\n");
      List<String> terms = new ArrayList<>(subject.terms().keySet());
      terms.sort(
          Comparator.comparingDouble((String term) -> -subject.terms().get(term))
              .thenComparing(Comparator.naturalOrder()));
      for (String term : terms) {
        file.append(String.format(Locale.ROOT, "%s=%.2f\n", term, subject.terms().get(term)));
      }
    }
  }

  /** The subjects in file order. */
  public List<Subject> subjects() {
    return subjects;
  }

  /** The subject with that name (simplified characters). */
  public Optional<Subject> find(String name) {
    String folded = Folding.fold(name);
    return subjects.stream().filter(s -> Folding.fold(s.name()).equals(folded)).findFirst();
  }

  /** The subjects of an article, the strongest first. */
  public List<SubjectHit> classify(ArchivedArticle article) {
    return classify(ArticleText.of(article));
  }

  List<SubjectHit> classify(ArticleText article) {
    TermHits findings = new TermHits(article);
    trie.scan(article.text(), findings);
    int[] found = findings.terms();
    double[] scores = scores(findings, found);
    double best = Arrays.stream(scores).max().orElse(0);
    List<SubjectHit> hits = new ArrayList<>();
    for (int subject = 0; subject < scores.length; subject++) {
      if (scores[subject] >= Math.max(MIN_SCORE, MIN_SHARE_OF_BEST * best)) {
        hits.add(
            new SubjectHit(
                subjects.get(subject), scores[subject], termsFor(findings, found, subject)));
      }
    }
    hits.sort(Comparator.comparingDouble(SubjectHit::score).reversed());
    return hits;
  }

  private double[] scores(TermHits findings, int[] found) {
    double[] scores = new double[subjects.size()];
    for (int term : found) {
      double force = termValue(findings, term);
      votes.get(term).forEach(vote -> scores[vote.subject()] += force * vote.weight());
    }
    return scores;
  }

  /** The most likely of these subjects, however weak the evidence. */
  Subject mostLikely(ArticleText article, Collection<String> among) {
    TermHits findings = new TermHits(article);
    trie.scan(article.text(), findings);
    double[] scores = scores(findings, findings.terms());
    return IntStream.range(0, scores.length)
        .filter(subject -> among.contains(subjects.get(subject).name()))
        .boxed()
        .max(Comparator.comparingDouble(subject -> scores[subject]))
        .map(subjects::get)
        .orElseThrow();
  }

  private List<String> termsFor(TermHits findings, int[] found, int subject) {
    record Said(String term, double score) {}
    List<Said> said = new ArrayList<>();
    for (int term : found) {
      for (Vote vote : votes.get(term)) {
        double score = termValue(findings, term) * vote.weight();
        if (vote.subject() == subject && score > 0) {
          said.add(new Said(trie.text(term), score));
        }
      }
    }
    said.sort(Comparator.comparingDouble(Said::score).reversed().thenComparing(Said::term));
    return said.stream().map(Said::term).toList();
  }

  private static double termValue(TermHits findings, int term) {
    return termValue(findings.headlineCount(term) > 0, findings.bodyCount(term));
  }

  /** The value of a term in an article. */
  static double termValue(boolean inHead, int inBody) {
    return (inHead ? HEADLINE_WEIGHT : 0) + Math.log1p(inBody);
  }

  private static SubjectCatalogue loadBuiltIn() {
    try (InputStream file = SubjectCatalogue.class.getResourceAsStream("subjects.txt")) {
      CatalogueParseResult reading =
          SubjectCatalogueParser.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      if (reading instanceof CatalogueParseResult.Invalid broken) {
        throw new IllegalStateException(
            "subjects.txt, line " + broken.line() + ": " + broken.reason());
      }
      return ((CatalogueParseResult.Parsed) reading).catalogue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
