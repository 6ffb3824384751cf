package dev.chaoxin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.links.LinkSigner.Purpose;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.LinkingResult;
import dev.chaoxin.subscriptions.Subscriber;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsubscribePageTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Mailbox MAILBOX = new Mailbox("reader@rcpt.example");
  private WebFixture open;
  private long reader;
  private String path;

  @BeforeEach
  void subscribe(@TempDir Path folder) {
    open = new WebFixture(folder);
    TelegramChat chat = new TelegramChat(42, OptionalInt.empty());
    reader = open.desk.register(chat, Locale.forLanguageTag("zh-Hant")).id();
    open.desk.follow(reader, "轮渡");
    link();
    path = "/u/" + open.signer.sign(Purpose.UNSUBSCRIBE, reader, MAILBOX.address());
  }

  private void link() {
    LinkingResult.CodeIssued code =
        (LinkingResult.CodeIssued) open.desk.link(reader, MAILBOX.address());
    open.desk.confirm(reader, code.code());
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void showsAButtonInTheReadersLanguageAndChangesNothing() throws Exception {
    HttpResponse<String> page = open.get(path, "Accept-Language", "en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<form method=\"post\">", MAILBOX.address(), "取消訂閱")
        .doesNotContain("Unsubscribe");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
    assertThat(channels()).contains(MAILBOX);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-www-form-urlencoded|List-Unsubscribe=One-Click",
        "multipart/form-data; boundary=b|--b%Content-Disposition: form-data;"
            + " name=\"List-Unsubscribe\"%%One-Click%--b--%",
        "application/x-www-form-urlencoded|''",
        "text/plain|anything at all"
      })
  void stopsTheMailAtOnceWhateverTheFormOfTheWish(String type, String body) throws Exception {
    HttpResponse<String> answer = open.post(path, type, body.replace("%", "\r\n"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
    assertThat(channels()).doesNotContain(MAILBOX).hasSize(1);
    assertThat(subscriber().topics()).hasSize(1);
  }

  @Test
  void saysTheSameToTheSecondWish() throws Exception {
    HttpResponse<String> first = open.post(path, FORM, "List-Unsubscribe=One-Click");
    HttpResponse<String> second = open.post(path, FORM, "List-Unsubscribe=One-Click");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body()).contains("已取消訂閱");
    assertThat(open.get(path).body()).isEqualTo(first.body());
  }

  @Test
  void saysTheSameWhenTheMailboxIsGoneAltogether() throws Exception {
    open.desk.unlink(reader);
    assertThat(open.post(path, FORM, "").statusCode()).isEqualTo(200);
    open.desk.delete(reader);
    assertThat(open.post(path, FORM, "").statusCode()).isEqualTo(200);
    assertThat(open.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void stopsTheMailAgainThatWasAskedForAgain() throws Exception {
    open.post(path, FORM, "");
    open.desk.reopen(MAILBOX);
    assertThat(channels()).contains(MAILBOX);
    open.post(path, FORM, "");
    assertThat(channels()).doesNotContain(MAILBOX);
  }

  @Test
  void obeysNoSlipButOurs() throws Exception {
    for (String forged :
        new String[] {
          path.substring(0, path.length() - 1),
          path + "x",
          "/u/" + open.signer.sign(Purpose.SETTINGS, reader, MAILBOX.address()),
          "/u/x",
          "/u/%00",
          "/u/" + "x".repeat(3_000)
        }) {
      assertThat(open.get(forged).statusCode()).isIn(400, 404);
      assertThat(open.post(forged, FORM, "").statusCode()).isIn(400, 404);
    }
    String ofAnotherAddress =
        "/u/" + open.signer.sign(Purpose.UNSUBSCRIBE, reader, "other@rcpt.example");
    assertThat(open.post(ofAnotherAddress, FORM, "").statusCode()).isEqualTo(200);
    assertThat(channels()).contains(MAILBOX);
  }

  private Subscriber subscriber() {
    return open.desk.find(reader).orElseThrow();
  }

  private java.util.List<dev.chaoxin.subscriptions.Channel> channels() {
    return subscriber().channels();
  }
}
