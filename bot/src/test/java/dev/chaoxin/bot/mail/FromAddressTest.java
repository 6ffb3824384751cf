package dev.chaoxin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromAddressTest {

  @Test
  void readsNameAndAddress() {
    assertThat(FromAddress.parse("望潮报摘 <digest@Wangchao.example>"))
        .isEqualTo(new ParsedSetting.Valid<>(new FromAddress("望潮报摘", "digest@Wangchao.example")));
    assertThat(new FromAddress("x", "digest@Wangchao.example").domain())
        .isEqualTo("wangchao.example");
  }

  @Test
  void givesAnAddressAloneOurName() {
    assertThat(FromAddress.parse("digest@wangchao.example"))
        .isEqualTo(new ParsedSetting.Valid<>(new FromAddress("潮信", "digest@wangchao.example")));
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
    assertThat(FromAddress.parse(setting)).isInstanceOf(ParsedSetting.Invalid.class);
  }
}
