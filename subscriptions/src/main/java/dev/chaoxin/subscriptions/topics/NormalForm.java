package dev.chaoxin.subscriptions.topics;

import dev.chaoxin.subscriptions.topics.TopicExpression.All;
import dev.chaoxin.subscriptions.topics.TopicExpression.Any;
import dev.chaoxin.subscriptions.topics.TopicExpression.Not;
import dev.chaoxin.subscriptions.topics.TopicExpression.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Normalizes topic expressions, so that equivalent ones are written the same way. */
final class NormalForm {

  private static final Comparator<TopicExpression> ORDER =
      Comparator.comparing((TopicExpression part) -> part instanceof Not)
          .thenComparing(NormalForm::of);

  private NormalForm() {}

  /** The expression as text; parsing it returns the same expression. */
  static String of(TopicExpression expression) {
    if (expression instanceof Term term) {
      return format(term);
    }
    if (expression instanceof Not not) {
      return "-" + parenthesized(not.part());
    }
    if (expression instanceof Any any) {
      return any.parts().stream().map(NormalForm::parenthesized).collect(Collectors.joining("|"));
    }
    return ((All) expression).parts().stream().map(NormalForm::of).collect(Collectors.joining(" "));
  }

  private static String parenthesized(TopicExpression part) {
    return part instanceof All || part instanceof Any ? "(" + of(part) + ")" : of(part);
  }

  private static String format(Term term) {
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

  /** Flattens nested groups of one kind, removes duplicate parts and sorts the rest. */
  static TopicExpression normalize(TopicExpression expression) {
    if (expression instanceof All all) {
      List<TopicExpression> parts = new ArrayList<>();
      for (TopicExpression part : all.parts()) {
        TopicExpression normalized = normalize(part);
        parts.addAll(normalized instanceof All inner ? inner.parts() : List.of(normalized));
      }
      List<TopicExpression> ordered = parts.stream().distinct().sorted(ORDER).toList();
      return ordered.size() == 1 ? ordered.get(0) : new All(ordered);
    }
    if (expression instanceof Any any) {
      List<TopicExpression> parts = new ArrayList<>();
      for (TopicExpression part : any.parts()) {
        TopicExpression normalized = normalize(part);
        parts.addAll(normalized instanceof Any inner ? inner.parts() : List.of(normalized));
      }
      List<TopicExpression> ordered = parts.stream().distinct().sorted(ORDER).toList();
      return ordered.size() == 1 ? ordered.get(0) : new Any(ordered);
    }
    if (expression instanceof Not not) {
      TopicExpression inner = normalize(not.part());
      return inner instanceof Not twice ? twice.part() : new Not(inner);
    }
    return expression;
  }
}
