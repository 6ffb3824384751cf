package dev.chaoxin.digest.matching;

import dev.chaoxin.subscriptions.topics.TopicExpression;
import dev.chaoxin.subscriptions.topics.TopicExpression.All;
import dev.chaoxin.subscriptions.topics.TopicExpression.Any;
import dev.chaoxin.subscriptions.topics.TopicExpression.Field;
import dev.chaoxin.subscriptions.topics.TopicExpression.Not;
import dev.chaoxin.subscriptions.topics.TopicExpression.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * A topic of several terms, compiled for evaluation: its expression in prefix order, in as few
 * bytes as possible.
 */
final class CompiledTopic {

  private static final int ALL = 0;
  private static final int ANY = 1;
  private static final int NOT = 2;
  private static final List<Field> FIELDS = List.of(Field.values());

  /**
   * A term: its id, above its field and whether it is exact. An operator: negative, with its kind
   * and number of operands.
   */
  private final int[] operations;

  private CompiledTopic(int[] operations) {
    this.operations = operations;
  }

  /** Scores the terms of an article. */
  interface TermScorer {
    /** The score of a term in the article; 0 if it does not occur. */
    double score(Field field, boolean exact, int number);
  }

  static CompiledTopic of(TopicExpression expression, ToIntFunction<Term> numbering) {
    List<Integer> operations = new ArrayList<>();
    write(expression, operations, numbering);
    return new CompiledTopic(operations.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The score of the topic in the article; 0 if it does not match. */
  double score(TermScorer evidence) {
    return new Evaluation(evidence).next();
  }

  /** The terms, each to be decoded by {@link #termId} and {@link #field}. */
  int[] terms() {
    return Arrays.stream(operations).filter(operation -> operation >= 0).toArray();
  }

  /** Anchors: terms of which every matching article has at least one; the rarest such set. */
  int[] anchors(IntUnaryOperator commonness) {
    return new AnchorSearch(commonness).next();
  }

  /**
   * The id of another body term that every matching article has, whatever the anchor; negative if
   * none is obvious.
   */
  int partner(int anchor) {
    if (operations[0] >= 0 || ((-1 - operations[0]) & 3) != ALL) {
      return -1;
    }
    int at = 1;
    for (int part = (-1 - operations[0]) >> 2; part > 0; part--) {
      int operation = operations[at++];
      if (operation >= 0) {
        if (operation != anchor
            && (field(operation) == Field.TEXT || field(operation) == Field.PERSON)) {
          return termId(operation);
        }
      } else if (((-1 - operation) & 3) == NOT && operations[at] >= 0) {
        at++;
      } else {
        return -1;
      }
    }
    return -1;
  }

  static int termId(int term) {
    return term >>> 4;
  }

  static Field field(int term) {
    return FIELDS.get((term >>> 1) & 7);
  }

  private static boolean exact(int term) {
    return (term & 1) != 0;
  }

  private static void write(
      TopicExpression expression, List<Integer> operations, ToIntFunction<Term> numbering) {
    if (expression instanceof Term term) {
      operations.add(
          (numbering.applyAsInt(term) << 4)
              | (FIELDS.indexOf(term.field()) << 1)
              | (term.exact() ? 1 : 0));
    } else if (expression instanceof Not not) {
      operations.add(operation(NOT, 1));
      write(not.part(), operations, numbering);
    } else {
      boolean all = expression instanceof All;
      List<TopicExpression> parts = all ? ((All) expression).parts() : ((Any) expression).parts();
      operations.add(operation(all ? ALL : ANY, parts.size()));
      parts.forEach(part -> write(part, operations, numbering));
    }
  }

  private static int operation(int kind, int parts) {
    return -1 - ((parts << 2) | kind);
  }

  /** One evaluation. */
  private final class Evaluation {
    private final TermScorer scorer;
    private int at;

    Evaluation(TermScorer evidence) {
      this.scorer = evidence;
    }

    double next() {
      int operation = operations[at++];
      if (operation >= 0) {
        return scorer.score(field(operation), exact(operation), termId(operation));
      }
      int kind = (-1 - operation) & 3;
      if (kind == NOT) {
        // An absent term adds nothing to the score of the others.
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

  /** The search for anchors. */
  private final class AnchorSearch {
    private final IntUnaryOperator frequency;
    private int at;

    AnchorSearch(IntUnaryOperator commonness) {
      this.frequency = commonness;
    }

    /** Empty if the operand requires no term. */
    int[] next() {
      int operation = operations[at++];
      if (operation >= 0) {
        return new int[] {operation};
      }
      int kind = (-1 - operation) & 3;
      List<int[]> parts = new ArrayList<>();
      for (int part = 0; part < (-1 - operation) >> 2; part++) {
        parts.add(next());
      }
      if (kind == NOT) {
        return new int[0];
      }
      if (kind == ALL) {
        return parts.stream()
            .filter(part -> part.length > 0)
            .min(Comparator.comparingLong(this::cost))
            .orElse(new int[0]);
      }
      return parts.stream().mapToInt(part -> part.length).allMatch(length -> length > 0)
          ? parts.stream().flatMapToInt(Arrays::stream).toArray()
          : new int[0];
    }

    private long cost(int[] anchors) {
      return Arrays.stream(anchors).map(frequency).asLongStream().sum();
    }
  }
}
