package dev.chaoxin.bot.conversation;

import static dev.chaoxin.bot.conversation.BotFixture.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.Subscriber;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A talk with the bot in a town that has papers: what each test begins with. */
abstract class BotChat {

  @TempDir Path folder;
  BotFixture town;

  @BeforeEach
  void open() {
    town = BotFixture.withPapers(folder);
  }

  @AfterEach
  void close() {
    town.close();
  }

  Subscriber lin() {
    return town.desk.findBy(LIN).orElseThrow();
  }

  static String only(List<Reply> replies) {
    assertThat(replies).hasSize(1);
    return replies.get(0).html();
  }
}
