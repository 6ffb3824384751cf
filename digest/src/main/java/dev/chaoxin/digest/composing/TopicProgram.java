package dev.chaoxin.digest.composing;

import dev.chaoxin.subscriptions.TopicExpression;
import dev.chaoxin.subscriptions.TopicExpression.All;
import dev.chaoxin.subscriptions.TopicExpression.Any;
import dev.chaoxin.subscriptions.TopicExpression.Not;
import dev.chaoxin.subscriptions.TopicExpression.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** A topic of several terms, ready to be tried on an article. */
final class TopicProgram {

  private static final int ALL = 0;
  private static final int ANY = 1;
  private static final int NOT = 2;

  /**
   * The expression, each operation before what it joins: a term is its index in {@link #terms}, the
   * others are below 0 with the number of their parts above the kind.
   */
  private final int[] operations;

  private final Term[] terms;

  /** The terms' numbers in the trie of their field. */
  private final int[] numbers;

  private TopicProgram(int[] operations, Term[] terms, int[] numbers) {
    this.operations = operations;
    this.terms = terms;
    this.numbers = numbers;
  }

  /** What is known of the terms in an article. */
  interface Evidence {
    /** How strongly the term speaks in the article; 0 when it does not stand there. */
    double of(Term term, int number);
  }

  static TopicProgram of(TopicExpression expression, ToIntFunction<Term> numbering) {
    List<Integer> operations = new ArrayList<>();
    List<Term> terms = new ArrayList<>();
    write(expression, operations, terms);
    return new TopicProgram(
        operations.stream().mapToInt(Integer::intValue).toArray(),
        terms.toArray(Term[]::new),
        terms.stream().mapToInt(numbering).toArray());
  }

  int size() {
    return terms.length;
  }

  Term term(int index) {
    return terms[index];
  }

  int number(int index) {
    return numbers[index];
  }

  /** The strength of the article for the topic; 0 when it does not match. */
  double strength(Evidence evidence) {
    return new Run(evidence).next();
  }

  /** Indexes of terms of which an article that matches has at least one: the rarest such choice. */
  int[] anchors(ToIntFunction<Term> commonness) {
    return new Anchoring(commonness).next().stream().mapToInt(Integer::intValue).toArray();
  }

  private static void write(
      TopicExpression expression, List<Integer> operations, List<Term> terms) {
    if (expression instanceof Term term) {
      operations.add(terms.size());
      terms.add(term);
    } else if (expression instanceof Not not) {
      operations.add(operation(NOT, 1));
      write(not.part(), operations, terms);
    } else {
      boolean all = expression instanceof All;
      List<TopicExpression> parts = all ? ((All) expression).parts() : ((Any) expression).parts();
      operations.add(operation(all ? ALL : ANY, parts.size()));
      parts.forEach(part -> write(part, operations, terms));
    }
  }

  private static int operation(int kind, int parts) {
    return -1 - (parts << 2 | kind);
  }

  /** One trial. */
  private final class Run {
    private final Evidence evidence;
    private int at;

    Run(Evidence evidence) {
      this.evidence = evidence;
    }

    double next() {
      int operation = operations[at++];
      if (operation >= 0) {
        return evidence.of(terms[operation], numbers[operation]);
      }
      int kind = (-1 - operation) & 3;
      if (kind == NOT) {
        // What is not there says nothing about how much the article is about the rest.
        return next() > 0 ? 0 : Double.MIN_VALUE;
      }
      double sum = 0;
      boolean every = true;
      for (int part = 0; part < (-1 - operation) >> 2; part++) {
        double strength = next();
        sum += strength;
        every &= strength > 0;
      }
      return kind == ALL && !every ? 0 : sum;
    }
  }

  /** One search for anchors. */
  private final class Anchoring {
    private final ToIntFunction<Term> commonness;
    private int at;

    Anchoring(ToIntFunction<Term> commonness) {
      this.commonness = commonness;
    }

    /** Empty when the part asks for nothing that must be there. */
    List<Integer> next() {
      int operation = operations[at++];
      if (operation >= 0) {
        return List.of(operation);
      }
      int kind = (-1 - operation) & 3;
      List<List<Integer>> parts = new ArrayList<>();
      for (int part = 0; part < (-1 - operation) >> 2; part++) {
        parts.add(next());
      }
      if (kind == NOT) {
        return List.of();
      }
      if (kind == ANY) {
        return parts.stream().anyMatch(List::isEmpty)
            ? List.of()
            : parts.stream().flatMap(List::stream).toList();
      }
      return parts.stream()
          .filter(part -> !part.isEmpty())
          .min(java.util.Comparator.comparingLong(this::cost))
          .orElse(List.of());
    }

    private long cost(List<Integer> anchors) {
      return anchors.stream().mapToLong(index -> commonness.applyAsInt(terms[index])).sum();
    }
  }
}
