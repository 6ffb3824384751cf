package dev.chaoxin.bot.conversation.handlers;

import static dev.chaoxin.bot.conversation.BotFixture.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.conversation.BotTestCase;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailHandlerTest extends BotTestCase {

  private static final Mailbox BOX = new Mailbox("lin@wangchao.example");

  private String say(String text) {
    return only(bot.type(text));
  }

  @Test
  void linksAMailboxByItsCode() {
    assertThat(say("/email " + BOX.address())).contains(BOX.address(), "/confirm");
    assertThat(bot.subscriptions.findBy(LIN).orElseThrow().channels()).containsExactly(LIN);

    assertThat(say("/confirm " + bot.codes.get(0))).contains("绑定好了", BOX.address());
    assertThat(bot.subscriptions.findBy(LIN).orElseThrow().channels()).containsExactly(LIN, BOX);
  }

  @Test
  void acceptsASecondConfirmation() {
    say("/email " + BOX.address());
    String first = say("/confirm " + bot.codes.get(0));

    assertThat(say("/confirm " + bot.codes.get(0))).isEqualTo(first);
    assertThat(say("/email " + BOX.address())).contains("已经绑定好了");
  }

  @Test
  void countsTheTriesOfAWrongCode() {
    say("/email " + BOX.address());
    String wrong = bot.codes.get(0).equals("000000") ? "000001" : "000000";

    assertThat(say("/confirm " + wrong)).contains("还可以试 ");
    assertThat(bot.subscriptions.findBy(LIN).orElseThrow().channels()).containsExactly(LIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lin", "lin@", "@wangchao.example", "a b@c.d", "lin@x\r\nBcc: y@z", "<b>@"})
  void refusesAnInvalidAddress(String address) {
    assertThat(say("/email " + address)).contains("/email name@example.org").doesNotContain("<b>@");
    assertThat(bot.codes).isEmpty();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(say("/confirm")).contains("/confirm 246810");
    assertThat(say("/confirm 123456")).contains("没有等着确认的邮箱");
    assertThat(say("/email")).contains("/email 你的邮箱地址");
  }

  @Test
  void saysWhenTheCodeCouldNotBeMailed() {
    bot.mailOutcome = new Refused("550 no such mailbox");

    assertThat(say("/email " + BOX.address())).contains("没能寄到");
  }

  @Test
  void saysWhenMailIsOff() {
    Reply reply =
        bot.conversation(Optional.empty())
            .typed(LIN, Locale.ENGLISH, "/email " + BOX.address())
            .get(0);

    assertThat(reply.html()).contains("not set up");
  }

  @Test
  void unlinksAMailbox() {
    say("/email " + BOX.address());
    say("/confirm " + bot.codes.get(0));

    List<Reply> gone = bot.press(bot.type("/email"), "不再送到");

    assertThat(gone.get(0).html()).contains(BOX.address(), "不再收日报");
    assertThat(bot.subscriptions.findBy(LIN).orElseThrow().channels()).containsExactly(LIN);
  }
}
