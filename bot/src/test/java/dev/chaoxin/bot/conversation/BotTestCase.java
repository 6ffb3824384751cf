package dev.chaoxin.bot.conversation;

import static dev.chaoxin.bot.conversation.BotFixture.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.Subscriber;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that talks with the bot over an archive of two issues. */
public abstract class BotTestCase {

  @TempDir Path folder;
  public BotFixture bot;

  @BeforeEach
  void open() {
    bot = BotFixture.withPapers(folder);
  }

  @AfterEach
  void close() {
    bot.close();
  }

  public Subscriber lin() {
    return bot.subscriptions.findBy(LIN).orElseThrow();
  }

  public static String only(List<Reply> replies) {
    assertThat(replies).hasSize(1);
    return replies.get(0).html();
  }
}
