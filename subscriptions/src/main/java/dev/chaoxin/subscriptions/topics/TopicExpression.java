package dev.chaoxin.subscriptions.topics;

import java.util.List;

/** The parsed form of a topic: a tree of terms and operators. */
public sealed interface TopicExpression {

  /** Where a term must occur. */
  enum Field {
    /** In headline and text. */
    TEXT,
    /** In headline and text, as a person's name. */
    PERSON,
    /** In the newspaper's name. */
    PAPER,
    /** Not a text search: the article belongs to the predefined subject of that name. */
    SUBJECT
  }

  /**
   * A term.
   *
   * @param field where it must occur
   * @param text folded, see {@link FoldedText}
   * @param exact whether it also matches inside a longer word
   */
  record Term(Field field, String text, boolean exact) implements TopicExpression {}

  /** Conjunction. */
  record All(List<TopicExpression> parts) implements TopicExpression {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Disjunction. */
  record Any(List<TopicExpression> parts) implements TopicExpression {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Negation. */
  record Not(TopicExpression part) implements TopicExpression {}
}
