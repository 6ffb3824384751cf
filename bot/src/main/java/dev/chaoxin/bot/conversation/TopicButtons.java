package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.Folding;
import dev.chaoxin.subscriptions.Topic;
import dev.chaoxin.subscriptions.TopicReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Buttons that follow and unfollow. */
final class TopicButtons {

  private static final int WIDE = 3;
  private static final int MOST = 60;

  private final Phrases phrases;
  private final PopularTopics popular;

  TopicButtons(Phrases phrases, PopularTopics popular) {
    this.phrases = phrases;
    this.popular = popular;
  }

  /** Popular topics; those the reader follows are ticked, a second press lets go. */
  List<List<Button>> popular(Turn turn) {
    List<Button> buttons = new ArrayList<>();
    for (String words : popular.list()) {
      String label = follows(turn, words) ? "topic.ticked" : "topic.open";
      buttons.add(
          new Button(
              turn.words().label(label, Map.of("topic", words)),
              Wish.data(Act.PICK, phrases.keyOf(words))));
    }
    return Rows.of(WIDE, buttons);
  }

  /** The reader's own topics, each a button that lets go of it. */
  List<List<Button>> own(Turn turn) {
    return own(turn, "topic.drop", Act.UNFOLLOW);
  }

  /** The reader's own topics in their order, each a button that puts it first. */
  List<List<Button>> order(Turn turn) {
    return own(turn, "topic.first", Act.FIRST);
  }

  private List<List<Button>> own(Turn turn, String label, Act act) {
    return Rows.of(
        2,
        turn.reader().topics().stream()
            .limit(MOST)
            .map(Topic::wording)
            .map(
                topic ->
                    new Button(
                        turn.words().label(label, Map.of("topic", topic)),
                        Wish.data(act, phrases.keyOf(topic))))
            .toList());
  }

  /** Follows these words. */
  Button follow(Words words, String topic) {
    return new Button(
        words.label("button.follow", Map.of("topic", Clip.to(topic, 24))),
        Wish.data(Act.FOLLOW, phrases.keyOf(topic)));
  }

  /** Follows these words, when they can be followed. */
  List<Button> followable(Words words, String asked) {
    return Topic.parse(asked) instanceof TopicReading.Read
        ? List.of(follow(words, asked))
        : List.of();
  }

  /** Searches for these words. */
  Button find(Words words, String text) {
    return new Button(
        words.label("button.find", Map.of("words", Clip.to(text, 30))),
        Wish.data(Act.FIND, new SearchPage(0, phrases.keyOf(text)).data()));
  }

  /** Searches for popular topics. */
  List<List<Button>> popularToFind(Words words, int most) {
    return Rows.of(
        WIDE, popular.list().stream().limit(most).map(topic -> find(words, topic)).toList());
  }

  /** Searches for these words and a name. */
  Button narrow(Words words, String text, String name) {
    return new Button(
        words.label("button.narrow", Map.of("name", Clip.to(name, 20))),
        Wish.data(Act.FIND, new SearchPage(0, phrases.keyOf(text + " " + name)).data()));
  }

  /** The words typed, or those behind the pressed button if they are still known. */
  Optional<String> words(Turn turn) {
    return turn.wish().pressed() && !turn.argument().isEmpty()
        ? phrases.find(turn.argument())
        : Optional.of(turn.argument());
  }

  static boolean follows(Turn turn, String words) {
    String folded = Folding.fold(words);
    return turn.reader().topics().stream()
        .anyMatch(topic -> Folding.fold(topic.wording()).equals(folded));
  }
}
