package dev.chaoxin.subscriptions.topics;

import java.util.List;

/** What a topic asks of an article. */
public sealed interface TopicExpression {

  /** Where a term is looked for. */
  enum Field {
    /** In headline and text. */
    TEXT,
    /** In headline and text, as somebody's name. */
    PERSON,
    /** In the newspaper's name. */
    PAPER,
    /** Not as words: the ready-made subject of that name is what the article is about. */
    SUBJECT
  }

  /**
   * One term.
   *
   * @param field where it is looked for
   * @param text folded, see {@link FoldedText}
   * @param exact whether it counts even inside a longer word
   */
  record Term(Field field, String text, boolean exact) implements TopicExpression {}

  /** All of these. */
  record All(List<TopicExpression> parts) implements TopicExpression {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of these. */
  record Any(List<TopicExpression> parts) implements TopicExpression {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Not this. */
  record Not(TopicExpression part) implements TopicExpression {}
}
