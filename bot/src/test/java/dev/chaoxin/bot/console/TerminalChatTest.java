package dev.chaoxin.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.conversation.BotFixture;
import dev.chaoxin.subscriptions.topics.Topic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalChatTest {

  private final StringWriter screen = new StringWriter();
  private BotFixture bot;
  private TerminalChat chat;

  @BeforeEach
  void open(@TempDir Path folder) {
    bot = BotFixture.withPapers(folder);
    chat =
        new TerminalChat(
            bot.conversation,
            BotFixture.LIN,
            Locale.SIMPLIFIED_CHINESE,
            new PrintWriter(screen, true));
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void pressesAButtonByItsNumber() {
    chat.type("/start");
    assertThat(screen.toString()).contains("[1 ");

    chat.type("1");

    assertThat(bot.subscriptions.findBy(BotFixture.LIN).orElseThrow().topics()).hasSize(1);
  }

  @Test
  void takesANumberWithoutAButtonAsText() {
    chat.play("999");

    assertThat(screen.toString()).contains("➤ 999").contains("没有找到");
  }

  @Test
  void pressesAButtonByItsLabel() {
    chat.type("/follow 海水淡化");
    chat.playButton("取消关注");

    assertThat(screen.toString()).contains("➤ [取消关注").contains("已取消关注");
    assertThat(bot.subscriptions.findBy(BotFixture.LIN).orElseThrow().topics())
        .extracting(Topic::wording)
        .isEmpty();
  }
}
