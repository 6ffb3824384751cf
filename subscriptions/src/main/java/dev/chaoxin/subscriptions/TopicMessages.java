package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicExpression;
import dev.chaoxin.subscriptions.topics.TopicExpression.All;
import dev.chaoxin.subscriptions.topics.TopicExpression.Any;
import dev.chaoxin.subscriptions.topics.TopicExpression.Field;
import dev.chaoxin.subscriptions.topics.TopicExpression.Not;
import dev.chaoxin.subscriptions.topics.TopicExpression.Term;
import dev.chaoxin.subscriptions.topics.TopicRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Describes topics, and why words are not a topic, in a reader's language. */
public final class TopicMessages {

  private final Messages messages;

  /** Messages in the nearest of {@link Languages#ALL}. */
  public TopicMessages(Locale language) {
    this.messages = Messages.open("dev.chaoxin.subscriptions.topics", language);
  }

  /** Describes a topic, such as "articles with “养老服务”, without “招聘”". */
  public String describe(Topic topic) {
    TopicExpression expression = topic.expression();
    List<TopicExpression> parts = expression instanceof All all ? all.parts() : List.of(expression);
    List<String> papers = new ArrayList<>();
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (TopicExpression part : parts) {
      if (part instanceof Not not) {
        without.add(phrase(not.part(), true));
      } else if (part instanceof Term term && term.field() == Field.PAPER) {
        papers.add(term.text());
      } else {
        with.add(phrase(part, parts.size() > 1));
      }
    }
    StringBuilder sentence = new StringBuilder();
    sentence.append(
        papers.isEmpty()
            ? messages.say("articles")
            : messages.say("articles.of", join(papers, "and")));
    if (!with.isEmpty()) {
      sentence.append(messages.say("with", join(with, "and")));
    }
    if (!without.isEmpty()) {
      sentence.append(messages.say("without", join(without, "nor")));
    }
    return sentence.append(messages.say("end")).toString();
  }

  /** One sentence that says why, and what to do instead. */
  public String refusal(TopicRefusal refusal) {
    return switch (refusal.reason()) {
      case TOO_LONG -> messages.say("refused.TOO_LONG", Topic.MAX_LENGTH);
      case TOO_MANY_TERMS -> messages.say("refused.TOO_MANY_TERMS", Topic.MAX_TERMS);
      case TOO_MANY_TOPICS -> messages.say("refused.TOO_MANY_TOPICS", Topic.MAX_TOPICS);
      case EMPTY, MATCHES_EVERYTHING, BAD_SYNTAX ->
          messages.say(
              "refused." + refusal.reason() + (refusal.detail().isEmpty() ? "" : ".detail"),
              refusal.detail());
    };
  }

  private String phrase(TopicExpression part, boolean inside) {
    if (part instanceof Term term) {
      return term(term);
    }
    if (part instanceof Not not) {
      return messages.say("not", phrase(not.part(), true));
    }
    boolean all = part instanceof All;
    List<TopicExpression> parts = all ? ((All) part).parts() : ((Any) part).parts();
    List<String> phrases = parts.stream().map(each -> phrase(each, true)).toList();
    String joined = join(phrases, all ? "and" : "or");
    return inside ? messages.say("group", joined) : joined;
  }

  private String term(Term term) {
    return switch (term.field()) {
      case PERSON -> messages.say("person", term.text());
      case PAPER -> messages.say("paper", term.text());
      case SUBJECT -> messages.say("subject", term.text());
      case TEXT -> messages.say(term.exact() ? "exactly" : "word", term.text());
    };
  }

  private String join(List<String> parts, String how) {
    return String.join(messages.text(how), parts);
  }
}
