package dev.chaoxin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

  @Test
  void readsNameAndAddress() {
    assertThat(Sender.parse("望潮报摘 <digest@Wangchao.example>"))
        .isEqualTo(new MailSetting.Right<>(new Sender("望潮报摘", "digest@Wangchao.example")));
    assertThat(new Sender("x", "digest@Wangchao.example").domain()).isEqualTo("wangchao.example");
  }

  @Test
  void givesAnAddressAloneOurName() {
    assertThat(Sender.parse("digest@wangchao.example"))
        .isEqualTo(new MailSetting.Right<>(new Sender("潮信", "digest@wangchao.example")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "潮信",
        "a@b.example, c@d.example",
        "潮信 <digest>",
        "x <a@b.example",
        "报@报.example"
      })
  void refusesWhatIsNotOneAddress(String setting) {
    assertThat(Sender.parse(setting)).isInstanceOf(MailSetting.Wrong.class);
  }
}
