package dev.chaoxin.bot.conversation;

import static dev.chaoxin.bot.conversation.BotFixture.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailHandlerTest extends BotChat {

  private static final Mailbox BOX = new Mailbox("lin@wangchao.example");

  private String say(String text) {
    return only(town.type(text));
  }

  @Test
  void linksAMailboxByItsCode() {
    assertThat(say("/email " + BOX.address())).contains(BOX.address(), "/confirm");
    assertThat(town.desk.findBy(LIN).orElseThrow().channels()).containsExactly(LIN);

    assertThat(say("/confirm " + town.codes.get(0))).contains("绑定好了", BOX.address());
    assertThat(town.desk.findBy(LIN).orElseThrow().channels()).containsExactly(LIN, BOX);
  }

  @Test
  void staysFriendlyToASecondConfirm() {
    say("/email " + BOX.address());
    String first = say("/confirm " + town.codes.get(0));

    assertThat(say("/confirm " + town.codes.get(0))).isEqualTo(first);
    assertThat(say("/email " + BOX.address())).contains("已经绑定好了");
  }

  @Test
  void countsTheTriesOfAWrongCode() {
    say("/email " + BOX.address());
    String wrong = town.codes.get(0).equals("000000") ? "000001" : "000000";

    assertThat(say("/confirm " + wrong)).contains("还可以试 ");
    assertThat(town.desk.findBy(LIN).orElseThrow().channels()).containsExactly(LIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lin", "lin@", "@wangchao.example", "a b@c.d", "lin@x\r\nBcc: y@z", "<b>@"})
  void refusesWhatIsNoAddress(String address) {
    assertThat(say("/email " + address)).contains("/email name@example.org").doesNotContain("<b>@");
    assertThat(town.codes).isEmpty();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(say("/confirm")).contains("/confirm 246810");
    assertThat(say("/confirm 123456")).contains("没有等着确认的邮箱");
    assertThat(say("/email")).contains("/email 你的邮箱地址");
  }

  @Test
  void saysWhenTheCodeCouldNotBeMailed() {
    town.mailOutcome = new Refused("550 no such mailbox");

    assertThat(say("/email " + BOX.address())).contains("没能寄到");
  }

  @Test
  void saysWhenThereIsNoMail() {
    Reply reply =
        town.counter(Optional.empty())
            .answer(IncomingMessage.typed(LIN, Locale.ENGLISH, "/email " + BOX.address()))
            .get(0);

    assertThat(reply.html()).contains("not set up");
  }

  @Test
  void letsGoOfAMailbox() {
    say("/email " + BOX.address());
    say("/confirm " + town.codes.get(0));

    List<Reply> gone = town.press(town.type("/email"), "不再送到");

    assertThat(gone.get(0).html()).contains(BOX.address(), "不再收日报");
    assertThat(town.desk.findBy(LIN).orElseThrow().channels()).containsExactly(LIN);
  }
}
