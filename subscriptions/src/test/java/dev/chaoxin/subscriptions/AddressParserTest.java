package dev.chaoxin.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.AddressParser.ParseResult.Invalid;
import dev.chaoxin.subscriptions.AddressParser.ParseResult.Valid;
import dev.chaoxin.subscriptions.AddressParser.Problem;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressParserTest {

  @ParameterizedTest
  @CsvSource({
    "lin@example.com, lin@example.com",
    " Lin.Xia+paper@Mail.Example.COM , Lin.Xia+paper@mail.example.com",
    "ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ, lin@example.com",
    "lin@example。com, lin@example.com",
    "lin@例子.中国, lin@xn--fsqu00a.xn--fiqs8s",
    "o'neil@example.org, o'neil@example.org",
  })
  void parsesAnAddress(String typed, String address) {
    assertThat(AddressParser.parse(typed)).isEqualTo(new Valid(new Mailbox(address)));
  }

  @ParameterizedTest
  @CsvSource({
    "lin, NOT_AN_ADDRESS",
    "@example.com, NOT_AN_ADDRESS",
    "lin@, NOT_AN_ADDRESS",
    "lin@@example.com, NOT_AN_ADDRESS",
    "lin..xia@example.com, NOT_AN_ADDRESS",
    ".lin@example.com, NOT_AN_ADDRESS",
    "林@example.com, LOCAL_PART_NOT_ASCII",
    "lin@localhost, NO_SUCH_DOMAIN",
    "lin@exa_mple.com, NO_SUCH_DOMAIN",
    "lin@-example.com, NO_SUCH_DOMAIN",
    "lin@example..com, NO_SUCH_DOMAIN",
    "lin@127.0.0.1, NO_SUCH_DOMAIN",
    "lin@[127.0.0.1], FORBIDDEN_CHARACTER",
    "<lin@example.com>, FORBIDDEN_CHARACTER",
    "Lin Xia <lin@example.com>, FORBIDDEN_CHARACTER",
    "lin(a)@example.com, FORBIDDEN_CHARACTER",
    "lin@example.com;xia@example.com, FORBIDDEN_CHARACTER",
  })
  void namesTheProblem(String typed, Problem problem) {
    assertThat(AddressParser.parse(typed)).isEqualTo(new Invalid(problem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lin@example.com\r\nBcc: all@example.com",
        "lin\n@example.com",
        "lin@example.com\u2028Bcc: all@example.com",
        "lin\u0000@example.com",
        "lin\u202e@example.com",
      })
  void refusesHeaderInjection(String typed) {
    assertThat(AddressParser.parse(typed)).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({"64, 20, true", "65, 20, false", "64, 190, false"})
  void enforcesTheLengthLimitsOfTheStandard(int local, int domain, boolean good) {
    String labels = "a.".repeat(domain / 2) + "com";
    assertThat(AddressParser.parse("a".repeat(local) + "@" + labels) instanceof Valid)
        .isEqualTo(good);
  }

  @Property
  void handlesAnyString(@ForAll String typed) {
    if (AddressParser.parse(typed) instanceof Valid good) {
      assertThat(good.mailbox().address()).matches("[!-~]+@[a-z0-9.-]+\\.[a-z0-9-]+");
    }
  }
}
