package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.topics.Folding;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Buttons that follow and unfollow. */
final class TopicButtons {

  private static final int WIDE = 3;
  private static final int MOST = 60;

  private final ButtonPayloads phrases;
  private final PopularTopics popular;

  TopicButtons(ButtonPayloads phrases, PopularTopics popular) {
    this.phrases = phrases;
    this.popular = popular;
  }

  /** Popular topics; those the reader follows are ticked, a second press lets go. */
  List<List<Button>> popular(RequestContext turn) {
    List<Button> buttons = new ArrayList<>();
    for (String words : popular.list()) {
      String label = follows(turn, words) ? "topic.ticked" : "topic.open";
      buttons.add(
          new Button(
              ChatText.label(turn.words(), label, Map.of("topic", words)),
              Request.data(BotCommand.PICK, phrases.keyOf(words))));
    }
    return KeyboardRows.of(WIDE, buttons);
  }

  /** The reader's own topics, each a button that lets go of it. */
  List<List<Button>> own(RequestContext turn) {
    return own(turn, "topic.drop", BotCommand.UNFOLLOW);
  }

  /** The reader's own topics in their order, each a button that puts it first. */
  List<List<Button>> order(RequestContext turn) {
    return own(turn, "topic.first", BotCommand.FIRST);
  }

  private List<List<Button>> own(RequestContext turn, String label, BotCommand act) {
    return KeyboardRows.of(
        2,
        turn.reader().topics().stream()
            .limit(MOST)
            .map(Topic::wording)
            .map(
                topic ->
                    new Button(
                        ChatText.label(turn.words(), label, Map.of("topic", topic)),
                        Request.data(act, phrases.keyOf(topic))))
            .toList());
  }

  /** Follows these words. */
  Button follow(Messages words, String topic) {
    return new Button(
        ChatText.label(words, "button.follow", Map.of("topic", Truncation.to(topic, 24))),
        Request.data(BotCommand.FOLLOW, phrases.keyOf(topic)));
  }

  /** Follows these words, when they can be followed. */
  List<Button> followable(Messages words, String asked) {
    return Topic.parse(asked) instanceof TopicParseResult.Read
        ? List.of(follow(words, asked))
        : List.of();
  }

  /** Searches for these words. */
  Button find(Messages words, String text) {
    return new Button(
        ChatText.label(words, "button.find", Map.of("words", Truncation.to(text, 30))),
        Request.data(BotCommand.FIND, new SearchPage(0, phrases.keyOf(text)).data()));
  }

  /** Searches for popular topics. */
  List<List<Button>> popularToFind(Messages words, int most) {
    return KeyboardRows.of(
        WIDE, popular.list().stream().limit(most).map(topic -> find(words, topic)).toList());
  }

  /** Searches for these words and a name. */
  Button narrow(Messages words, String text, String name) {
    return new Button(
        ChatText.label(words, "button.narrow", Map.of("name", Truncation.to(name, 20))),
        Request.data(BotCommand.FIND, new SearchPage(0, phrases.keyOf(text + " " + name)).data()));
  }

  /** The words typed, or those behind the pressed button if they are still known. */
  Optional<String> words(RequestContext turn) {
    return turn.wish().pressed() && !turn.argument().isEmpty()
        ? phrases.find(turn.argument())
        : Optional.of(turn.argument());
  }

  static boolean follows(RequestContext turn, String words) {
    String folded = Folding.fold(words);
    return turn.reader().topics().stream()
        .anyMatch(topic -> Folding.fold(topic.wording()).equals(folded));
  }
}
