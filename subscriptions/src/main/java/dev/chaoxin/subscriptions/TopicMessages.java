package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicExpression;
import dev.chaoxin.subscriptions.topics.TopicExpression.All;
import dev.chaoxin.subscriptions.topics.TopicExpression.Any;
import dev.chaoxin.subscriptions.topics.TopicExpression.Field;
import dev.chaoxin.subscriptions.topics.TopicExpression.Not;
import dev.chaoxin.subscriptions.topics.TopicExpression.Term;
import dev.chaoxin.subscriptions.topics.TopicRefusal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Tells a reader in words what a topic asks for, or why words are no topic. */
public final class TopicMessages {

  private final Locale language;
  private final ResourceBundle words;

  /** In the nearest of {@link Languages#ALL}. */
  public TopicMessages(Locale language) {
    this.language = Languages.nearest(language);
    this.words = MessageBundles.of("topics", language);
  }

  /** Such as "articles with “养老服务”, without “招聘”". */
  public String describe(Topic topic) {
    TopicExpression expression = topic.expression();
    List<TopicExpression> parts = expression instanceof All all ? all.parts() : List.of(expression);
    List<String> papers = new ArrayList<>();
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (TopicExpression part : parts) {
      if (part instanceof Not not) {
        without.add(said(not.part(), true));
      } else if (part instanceof Term term && term.field() == Field.PAPER) {
        papers.add(term.text());
      } else {
        with.add(said(part, parts.size() > 1));
      }
    }
    StringBuilder sentence = new StringBuilder();
    sentence.append(
        papers.isEmpty() ? word("articles") : word("articles.of", joined(papers, "and")));
    if (!with.isEmpty()) {
      sentence.append(word("with", joined(with, "and")));
    }
    if (!without.isEmpty()) {
      sentence.append(word("without", joined(without, "nor")));
    }
    return sentence.append(word("end")).toString();
  }

  /** A sentence that says why, and what to do instead. */
  public String refusal(TopicRefusal refusal) {
    return switch (refusal.reason()) {
      case TOO_LONG -> word("refused.TOO_LONG", Topic.MAX_LENGTH);
      case TOO_MANY_TERMS -> word("refused.TOO_MANY_TERMS", Topic.MAX_TERMS);
      case TOO_MANY_TOPICS -> word("refused.TOO_MANY_TOPICS", Topic.MAX_TOPICS);
      case EMPTY, MATCHES_EVERYTHING, BAD_SYNTAX ->
          word(
              "refused." + refusal.reason() + (refusal.detail().isEmpty() ? "" : ".detail"),
              refusal.detail());
    };
  }

  private String said(TopicExpression part, boolean inside) {
    if (part instanceof Term term) {
      return term(term);
    }
    if (part instanceof Not not) {
      return word("not", said(not.part(), true));
    }
    boolean all = part instanceof All;
    List<TopicExpression> parts = all ? ((All) part).parts() : ((Any) part).parts();
    List<String> said = parts.stream().map(each -> said(each, true)).toList();
    String joined = joined(said, all ? "and" : "or");
    return inside ? word("group", joined) : joined;
  }

  private String term(Term term) {
    return switch (term.field()) {
      case PERSON -> word("person", term.text());
      case PAPER -> word("paper", term.text());
      case SUBJECT -> word("subject", term.text());
      case TEXT -> word(term.exact() ? "exactly" : "word", term.text());
    };
  }

  private String joined(List<String> parts, String how) {
    return String.join(words.getString(how), parts);
  }

  private String word(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), language).format(arguments);
  }
}
