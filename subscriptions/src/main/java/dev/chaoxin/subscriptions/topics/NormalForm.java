package dev.chaoxin.subscriptions.topics;

import dev.chaoxin.subscriptions.topics.TopicExpression.All;
import dev.chaoxin.subscriptions.topics.TopicExpression.Any;
import dev.chaoxin.subscriptions.topics.TopicExpression.Not;
import dev.chaoxin.subscriptions.topics.TopicExpression.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One way to write what can be written in many. */
final class NormalForm {

  private static final Comparator<TopicExpression> ORDER =
      Comparator.comparing((TopicExpression part) -> part instanceof Not)
          .thenComparing(NormalForm::of);

  private NormalForm() {}

  /** The expression as text; read again it gives the same expression. */
  static String of(TopicExpression expression) {
    if (expression instanceof Term term) {
      return written(term);
    }
    if (expression instanceof Not not) {
      return "-" + inBrackets(not.part());
    }
    if (expression instanceof Any any) {
      return any.parts().stream().map(NormalForm::inBrackets).collect(Collectors.joining("|"));
    }
    return ((All) expression).parts().stream().map(NormalForm::of).collect(Collectors.joining(" "));
  }

  private static String inBrackets(TopicExpression part) {
    return part instanceof All || part instanceof Any ? "(" + of(part) + ")" : of(part);
  }

  private static String written(Term term) {
    String prefix =
        switch (term.field()) {
          case TEXT -> "";
          case PERSON -> "人:";
          case PAPER -> "报:";
          case SUBJECT -> "题:";
        };
    boolean quoted = term.exact() || term.text().chars().anyMatch(c -> " ()|,;、".indexOf(c) >= 0);
    return prefix + (quoted ? '"' + term.text() + '"' : term.text());
  }

  /** Nested groups of one kind become one, equal parts one, and parts get an order. */
  static TopicExpression arrange(TopicExpression expression) {
    if (expression instanceof All all) {
      List<TopicExpression> parts = new ArrayList<>();
      for (TopicExpression part : all.parts()) {
        TopicExpression arranged = arrange(part);
        parts.addAll(arranged instanceof All inner ? inner.parts() : List.of(arranged));
      }
      List<TopicExpression> ordered = parts.stream().distinct().sorted(ORDER).toList();
      return ordered.size() == 1 ? ordered.get(0) : new All(ordered);
    }
    if (expression instanceof Any any) {
      List<TopicExpression> parts = new ArrayList<>();
      for (TopicExpression part : any.parts()) {
        TopicExpression arranged = arrange(part);
        parts.addAll(arranged instanceof Any inner ? inner.parts() : List.of(arranged));
      }
      List<TopicExpression> ordered = parts.stream().distinct().sorted(ORDER).toList();
      return ordered.size() == 1 ? ordered.get(0) : new Any(ordered);
    }
    if (expression instanceof Not not) {
      TopicExpression inner = arrange(not.part());
      return inner instanceof Not twice ? twice.part() : new Not(inner);
    }
    return expression;
  }
}
