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
 * A topic of several terms, ready to be tried on an article: its expression, each operation before
 * what it joins, in as few bytes as will do.
 */
final class CompiledTopic {

  private static final int ALL = 0;
  private static final int ANY = 1;
  private static final int NOT = 2;
  private static final List<Field> FIELDS = List.of(Field.values());

  /** A term: its number, above its field and whether it is exact. Else below 0: parts and kind. */
  private final int[] operations;

  private CompiledTopic(int[] operations) {
    this.operations = operations;
  }

  /** What is known of the terms in an article. */
  interface TermScorer {
    /** How strongly a term speaks in the article; 0 when it does not stand there. */
    double score(Field field, boolean exact, int number);
  }

  static CompiledTopic of(TopicExpression expression, ToIntFunction<Term> numbering) {
    List<Integer> operations = new ArrayList<>();
    write(expression, operations, numbering);
    return new CompiledTopic(operations.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The strength of the article for the topic; 0 when it does not match. */
  double score(TermScorer evidence) {
    return new Evaluation(evidence).next();
  }

  /** Its terms, each as {@link #termId} and {@link #field} read it. */
  int[] terms() {
    return Arrays.stream(operations).filter(operation -> operation >= 0).toArray();
  }

  /** Terms of which an article that matches has at least one: the rarest such choice. */
  int[] anchors(IntUnaryOperator commonness) {
    return new AnchorSearch(commonness).next();
  }

  /**
   * The number of another term of the text that every article which matches has, whatever the
   * anchor is; negative where that is not plain to see.
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

  /** One trial. */
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
  private final class AnchorSearch {
    private final IntUnaryOperator frequency;
    private int at;

    AnchorSearch(IntUnaryOperator commonness) {
      this.frequency = commonness;
    }

    /** Empty when the part asks for nothing that must be there. */
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
