package dev.chaoxin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.links.LinkSigner.Purpose;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.LinkingResult;
import dev.chaoxin.subscriptions.Subscriber;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesPageTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Mailbox MAILBOX = new Mailbox("reader@rcpt.example");
  private WebFixture open;
  private long reader;
  private String path;

  @BeforeEach
  void subscribe(@TempDir Path folder) {
    open = new WebFixture(folder);
    TelegramChat chat = new TelegramChat(42, OptionalInt.empty());
    reader = open.desk.register(chat, Languages.SIMPLIFIED).id();
    open.desk.follow(reader, "轮渡");
    open.desk.follow(reader, "夜市");
    LinkingResult.CodeIssued code =
        (LinkingResult.CodeIssued) open.desk.link(reader, MAILBOX.address());
    open.desk.confirm(reader, code.code());
    path = "/s/" + open.signer.sign(Purpose.SETTINGS, reader, MAILBOX.address());
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void showsWhatTheReaderHas() throws Exception {
    assertThat(open.get(path).body())
        .contains("轮渡", "夜市", MAILBOX.address(), "07:30", "Asia/Shanghai");
  }

  @Test
  void dropsOneTopic() throws Exception {
    HttpResponse<String> answer = post("action=unfollow&topic=%E8%BD%AE%E6%B8%A1");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(path);
    assertThat(subscriber().topics()).extracting("wording").containsExactly("夜市");
  }

  @Test
  void pausesAndResumes() throws Exception {
    post("action=pause");
    assertThat(subscriber().paused()).isTrue();
    assertThat(open.get(path).body()).contains("已暂停", "value=\"resume\"");
    post("action=resume");
    assertThat(subscriber().paused()).isFalse();
  }

  @Test
  void stopsTheMailAndStartsItAgain() throws Exception {
    post("action=mail-off");
    assertThat(subscriber().channels()).doesNotContain(MAILBOX);
    post("action=mail-on");
    assertThat(subscriber().channels()).contains(MAILBOX);
  }

  @Test
  void changesNothingForAWishItDoesNotKnow() throws Exception {
    Subscriber before = subscriber();
    for (String body :
        new String[] {"", "action=delete", "action=unfollow", "action=unfollow&topic="}) {
      post(body);
    }
    assertThat(subscriber()).isEqualTo(before);
    assertThat(post("action=pause&x=" + "y".repeat(50_000)).statusCode()).isEqualTo(413);
    assertThat(subscriber()).isEqualTo(before);
  }

  @Test
  void servesNobodyWithoutASlipOfThisMailbox() throws Exception {
    String unsubscribe = "/s/" + open.signer.sign(Purpose.UNSUBSCRIBE, reader, MAILBOX.address());
    String other = "/s/" + open.signer.sign(Purpose.SETTINGS, reader, "other@rcpt.example");
    for (String wrong : new String[] {unsubscribe, other, path + "x", "/s/x"}) {
      assertThat(open.get(wrong).statusCode()).isEqualTo(404);
      assertThat(open.post(wrong, FORM, "action=pause").statusCode()).isEqualTo(404);
    }
    assertThat(subscriber().paused()).isFalse();
  }

  private HttpResponse<String> post(String body) throws Exception {
    return open.post(path, FORM, body);
  }

  private Subscriber subscriber() {
    return open.desk.find(reader).orElseThrow();
  }
}
