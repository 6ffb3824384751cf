package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Further topics, each with a button to follow it. */
final class SuggestionHandler {

  /** Before the number of an issue in a button. */
  private static final String ISSUE = "#";

  private static final int WIDE = 2;

  private final Suggestions suggestions;
  private final Archive archive;
  private final TopicButtons buttons;

  SuggestionHandler(Suggestions suggestions, Archive archive, TopicButtons buttons) {
    this.suggestions = suggestions;
    this.archive = archive;
    this.buttons = buttons;
  }

  /** The button for topics near what was searched. */
  static Button button(Messages words, String phraseKey) {
    return new Button(
        ChatText.label(words, "button.suggest"), Request.data(BotCommand.SUGGEST, phraseKey));
  }

  /** The button for topics of an issue. */
  static Button ofIssue(Messages words, long issue) {
    return new Button(
        ChatText.label(words, "button.suggest"), Request.data(BotCommand.SUGGEST, ISSUE + issue));
  }

  List<Reply> suggest(RequestContext turn) {
    if (turn.argument().startsWith(ISSUE)) {
      List<ArchivedArticle> issue =
          SearchHandler.number(turn.argument().substring(1))
              .map(archive::articlesIn)
              .orElseGet(List::of);
      return issue.isEmpty()
          ? List.of(Reply.notice(turn.words().say("issue.gone")))
          : offer(turn, "suggest.rising", Map.of(), suggestions.rising(issue));
    }
    Optional<String> asked = buttons.words(turn);
    if (asked.isEmpty()) {
      return List.of(Reply.notice(turn.words().say("button.old")));
    }
    if (asked.get().isBlank()) {
      return offer(turn, "suggest.rising", Map.of(), suggestions.rising());
    }
    Set<String> near = new LinkedHashSet<>(suggestions.near(asked.get()));
    near.addAll(suggestions.organisations(asked.get()));
    near.addAll(suggestions.people(asked.get()));
    return offer(
        turn, "suggest.near", Map.of("words", Truncation.to(asked.get(), 60)), List.copyOf(near));
  }

  private List<Reply> offer(
      RequestContext turn, String head, Map<String, ?> said, List<String> topics) {
    List<Button> follow = new ArrayList<>();
    topics.stream()
        .filter(topic -> !TopicButtons.follows(turn, topic))
        .forEach(topic -> follow.add(buttons.follow(turn.words(), topic)));
    return follow.isEmpty()
        ? List.of(Reply.message(turn.words().say("suggest.nothing")))
        : List.of(Reply.message(turn.words().say(head, said), KeyboardRows.of(WIDE, follow)));
  }
}
