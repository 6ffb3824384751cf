package dev.chaoxin.subscriptions.topics;

import dev.chaoxin.subscriptions.topics.TopicExpression.All;
import dev.chaoxin.subscriptions.topics.TopicExpression.Any;
import dev.chaoxin.subscriptions.topics.TopicExpression.Not;
import dev.chaoxin.subscriptions.topics.TopicExpression.Term;
import dev.chaoxin.subscriptions.topics.TopicParser.RefusedException;
import dev.chaoxin.subscriptions.topics.TopicRefusal.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses topics that would match nearly every article, or none. */
final class TopicBreadth {

  /** Words too common to be a topic. */
  private static final Set<String> TOO_COMMON = tooCommon();

  /** Words found in most newspapers' names. */
  private static final Set<String> ANY_PAPER = Set.of("报", "日报", "晚报", "时报", "周报", "新闻");

  private TopicBreadth() {}

  static void check(TopicExpression expression) throws RefusedException {
    if (!isNarrow(expression)) {
      throw new RefusedException(Reason.MATCHES_EVERYTHING, NormalForm.of(expression));
    }
    if (expression instanceof All all) {
      for (TopicExpression part : all.parts()) {
        if (part instanceof Not not && all.parts().contains(not.part())) {
          throw new RefusedException(Reason.BAD_SYNTAX, NormalForm.of(part));
        }
      }
    }
  }

  /** Whether matching articles must contain a term that is not too common. */
  private static boolean isNarrow(TopicExpression expression) {
    if (expression instanceof Term term) {
      return switch (term.field()) {
        case TEXT, PERSON -> isNarrow(term.text());
        case PAPER -> !ANY_PAPER.contains(term.text());
        case SUBJECT -> true;
      };
    }
    if (expression instanceof All all) {
      return all.parts().stream().anyMatch(TopicBreadth::isNarrow);
    }
    if (expression instanceof Any any) {
      return any.parts().stream().allMatch(TopicBreadth::isNarrow);
    }
    return false;
  }

  private static boolean isNarrow(String term) {
    return term.codePointCount(0, term.length()) > 1
        && !TOO_COMMON.contains(term)
        && !term.matches("[0-9]{1,2}|(19|20)[0-9]{2}年?|[0-9]{1,2}[年月日时点分]");
  }

  private static Set<String> tooCommon() {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                TopicBreadth.class.getResourceAsStream("too-common.txt"),
                StandardCharsets.UTF_8))) {
      return file.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.strip().split(" +")))
          .map(Folding::fold)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
