package dev.chaoxin.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.mail.MailServer.Login;
import dev.chaoxin.bot.mail.MailServer.Security;
import dev.chaoxin.bot.mail.MailServer.Timeouts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {

  @Test
  void readsEveryPartAndDecodesThePassword() {
    assertThat(MailServer.parse("smtps://read%40er:a%3Ab%2Fc+d%25@mail.example.org:2465"))
        .isEqualTo(
            new ParsedSetting.Valid<>(
                new MailServer(
                    "mail.example.org",
                    2465,
                    Security.TLS,
                    Optional.of(new Login("read@er", "a:b/c+d%")),
                    Timeouts.DEFAULT)));
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://127.0.0.1:25, OPPORTUNISTIC, 25",
    "smtp://u:p@localhost, OPPORTUNISTIC, 587",
    "smtp://[::1]:2525, OPPORTUNISTIC, 2525",
    "smtp://relay.example.org, OPPORTUNISTIC, 587",
    "smtp://u:p@relay.example.org, STARTTLS, 587",
    "smtp://u:p@relay.example.org?starttls=opportunistic, OPPORTUNISTIC, 587",
    "smtp://relay.example.org?starttls=required, STARTTLS, 587",
    "smtp://relay.example.org?starttls=never, NONE, 587",
    "SMTPS://u:p@relay.example.org/, TLS, 465"
  })
  void protectsAPasswordUnlessItStaysOnThisMachine(String url, Security security, int port) {
    assertThat(MailServer.parse(url))
        .isInstanceOfSatisfying(
            ParsedSetting.Valid.class,
            right -> {
              MailServer server = (MailServer) right.value();
              assertThat(server.security()).isEqualTo(security);
              assertThat(server.port()).isEqualTo(port);
              assertThat(server.host()).doesNotContain("[");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mail.example.org:25",
        "http://mail.example.org",
        "smtp://",
        "smtp://user:pass@word@host:25",
        "smtp://user:hunter2#@host",
        "smtp://user@host",
        "smtp://:hunter2@host",
        "smtp://host:0",
        "smtp://host:70000",
        "smtp://host:port",
        "smtp://host/inbox",
        "smtp://host?starttls=perhaps",
        "smtp://host?tls=1",
        "smtps://host?starttls=required",
        "smtp://user:hunter2%@host",
        "smtp://ho st"
      })
  void refusesWhatItCannotReadAndNeverRepeatsIt(String url) {
    assertThat(complaints(url))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).doesNotContain("hunter2").doesNotContain("pass@"));
  }

  @Test
  void namesAllThatIsWrongAtOnce() {
    assertThat(complaints("imap://user@host:70000/inbox?x=1")).hasSize(5);
  }

  @Test
  void showsNoPasswordInItsTextForm() {
    assertThat(MailServer.parse("smtp://someone:hunter2@localhost").toString())
        .doesNotContain("hunter2")
        .doesNotContain("someone");
  }

  private static List<String> complaints(String url) {
    return MailServer.parse(url) instanceof ParsedSetting.Invalid<MailServer> wrong
        ? wrong.problems()
        : List.of();
  }
}
