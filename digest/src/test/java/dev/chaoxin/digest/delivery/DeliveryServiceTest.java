package dev.chaoxin.digest.delivery;

import static dev.chaoxin.digest.delivery.DeliveryFixture.DAY;
import static dev.chaoxin.digest.delivery.DeliveryFixture.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.rendering.MailPayload;
import dev.chaoxin.digest.rendering.ReaderValues;
import dev.chaoxin.digest.rendering.TelegramPayload;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.DigestPreferences;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Duration;
import java.util.Optional;

class DeliveryServiceTest {

  private final RecordingMessenger telegram = RecordingMessenger.telegram();
  private final RecordingMessenger mail = RecordingMessenger.mail();

  @EachDatabase
  void sendsEachReaderTheirTopicsOnce(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔", "茶园采茶");
      fixture.reader(101, "渔港");
      fixture.reader(102, "茶园");
      fixture.reader(103, "盐田");

      DeliveryReport report = fixture.service(telegram, mail).run(MORNING);

      assertThat(report).isEqualTo(new DeliveryReport(2, 2, 2, 0, 0, 0, 0, 2));
      assertThat(telegram.received())
          .extracting(OutgoingPart::to)
          .containsExactlyInAnyOrder(DeliveryFixture.chat(101), DeliveryFixture.chat(102));
      assertThat(textFor(101)).contains("渔港开渔").doesNotContain("茶园");

      assertThat(fixture.service(telegram, mail).run(MORNING.plusSeconds(60)))
          .isEqualTo(new DeliveryReport(0, 0, 0, 0, 0, 0, 0, 0));
      assertThat(telegram.received()).hasSize(2);
    }
  }

  @EachDatabase
  void sendsTheSameDigestOnceToChatAndMailbox(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔");
      fixture.linkMailbox(fixture.reader(101, "渔港"), "lin@example.org");

      fixture.service(telegram, mail).run(MORNING);
      fixture.service(telegram, mail).run(MORNING);

      assertThat(telegram.received()).hasSize(1);
      assertThat(mail.received())
          .extracting(OutgoingPart::to)
          .containsExactly(new Channel.Mailbox("lin@example.org"));
      assertThat(mail.received().get(0).frozenAt()).isEqualTo(MORNING);
      assertThat(mail.keys()).doesNotContainAnyElementsOf(telegram.keys());
    }
  }

  @EachDatabase
  void sendsALateIssueOnceOnTheSameDay(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.reader(101, "渔港");
      assertThat(fixture.service(telegram).run(MORNING).readers()).isZero();

      fixture.clock.advance(Duration.ofHours(2));
      fixture.fileIssue(DAY, "渔港开渔");
      fixture.service(telegram).run(fixture.clock.instant());
      fixture.service(telegram).run(fixture.clock.instant());

      assertThat(telegram.received()).hasSize(1);
    }
  }

  @EachDatabase
  void sendsYesterdaysLateIssueTheNextDayWithoutRepeating(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔");
      fixture.reader(101, "渔港");
      fixture.service(telegram).run(MORNING);

      fixture.clock.advance(Duration.ofHours(3));
      fixture.fileIssue(DAY, "渔港夜话");
      fixture.clock.advance(Duration.ofHours(21));
      fixture.fileIssue(DAY.plusDays(1), "渔港收网");
      fixture.service(telegram).run(fixture.clock.instant());

      assertThat(telegram.received()).hasSize(2);
      assertThat(html(telegram.received().get(1))).contains("渔港夜话", "渔港收网").doesNotContain("渔港开渔");
    }
  }

  @EachDatabase
  void countsOmittedArticlesPerReaderOfASharedContent(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔", "渔港收网", "渔港夜话", "茶园采茶");
      fixture.choose(fixture.reader(101, "渔港"), DigestPreferences.DEFAULT.withOverall(1));
      fixture.choose(fixture.reader(102, "渔港", "茶园"), DigestPreferences.DEFAULT.withOverall(1));
      long reader = fixture.reader(103, "渔港开渔");
      fixture.linkMailbox(reader, "lin@example.org");

      fixture.service(telegram, mail).run(MORNING);

      assertThat(textFor(101)).contains("渔港开渔", "另有 2 篇");
      assertThat(textFor(102)).contains("渔港开渔", "另有 3 篇");
      assertThat(textFor(103)).doesNotContain("另有");
      OutgoingPart mailed = mail.received().get(0);
      assertThat(
              MailPayload.parse(mailed.part().payload())
                  .text(new ReaderValues(mailed.omitted(), id -> Optional.empty(), "")))
          .doesNotContain("另有");
      assertThat(count(database, "digest_content")).isEqualTo(2);
    }
  }

  @EachDatabase
  void sendsOneEmptyDayNoteToReadersWhoWantIt(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.choose(
          fixture.reader(101, "盐田"),
          DigestPreferences.DEFAULT.withEmptyDay(DigestPreferences.EmptyDay.NOTE));
      fixture.reader(102, "盐田");
      assertThat(fixture.service(telegram).run(MORNING).sent()).isZero();

      fixture.fileIssue(DAY, "渔港开渔");
      fixture.service(telegram).run(MORNING);
      fixture.service(telegram).run(MORNING);

      assertThat(telegram.received()).hasSize(1);
      assertThat(textFor(101)).contains("今天没有合你话题的文章");
    }
  }

  @EachDatabase
  void sendsTheWholeWeekToAWeeklyReader(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.choose(
          fixture.reader(101, "渔港"),
          DigestPreferences.DEFAULT.withWeekly(Optional.of(DAY.plusDays(3).getDayOfWeek())));
      for (int day = 0; day <= 3; day++) {
        fixture.fileIssue(DAY.plusDays(day), "渔港第" + "一二三四".charAt(day) + "日");
        fixture.service(telegram).run(fixture.clock.instant());
        assertThat(telegram.received()).hasSize(day < 3 ? 0 : 1);
        fixture.clock.advance(Duration.ofDays(1));
      }

      assertThat(textFor(101)).contains("渔港第一日", "渔港第二日", "渔港第三日", "渔港第四日");
    }
  }

  @EachDatabase
  void omitsArticlesHiddenByTheEditor(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔", "渔港收网");
      fixture.reader(101, "渔港");
      EditorMarkStore marks = new EditorMarkStore(database);
      long first = fixture.archive.articlesOf(DAY).get(0).id();
      marks.hide(first);
      marks.pin(first);
      marks.hide(first);

      fixture.service(telegram).run(MORNING);

      assertThat(textFor(101)).contains("渔港收网").doesNotContain("渔港开渔");
      assertThat(marks.clear(first)).isTrue();
      assertThat(marks.clear(first)).isFalse();
    }
  }

  @EachDatabase
  void storesTheSameContentOnce(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔", "茶园采茶");
      for (int chat = 1; chat <= 10; chat++) {
        fixture.reader(chat, chat % 2 == 0 ? "渔港" : "茶园", "盐田" + chat);
      }
      fixture.service(telegram).run(MORNING);

      assertThat(telegram.received()).hasSize(10);
      assertThat(count(database, "digest_content")).isEqualTo(2);
      assertThat(count(database, "rendered_part")).isEqualTo(2);
      assertThat(count(database, "delivery")).isEqualTo(10);
    }
  }

  @EachDatabase
  void doesNotSendToAReaderWhoLeftAfterPlanning(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔");
      long stopped = fixture.reader(101, "渔港");
      long paused = fixture.reader(102, "渔港");
      fixture.service(telegram).plan(MORNING);
      fixture.subscriptions.stop(stopped);
      fixture.subscriptions.pause(paused);

      assertThat(fixture.service(telegram).send().closed()).isEqualTo(2);
      assertThat(telegram.received()).isEmpty();
    }
  }

  @EachDatabase
  void postponesADeliveryUntilItsPermit(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔");
      fixture.reader(101, "渔港");
      Messenger busy =
          new Messenger() {
            @Override
            public boolean serves(Channel channel) {
              return telegram.serves(channel);
            }

            @Override
            public boolean repeatable() {
              return false;
            }

            @Override
            public Duration awaitPermit(Channel to) {
              return Duration.between(fixture.clock.instant(), MORNING.plusSeconds(60));
            }

            @Override
            public DeliveryOutcome send(OutgoingPart part) {
              return telegram.send(part);
            }
          };

      fixture.service(busy).run(MORNING);
      assertThat(telegram.received()).isEmpty();
      fixture.clock.advance(Duration.ofSeconds(60));
      fixture.service(busy).send();
      assertThat(telegram.received()).hasSize(1);
    }
  }

  private String textFor(long chat) {
    return html(
        telegram.received().stream()
            .filter(part -> part.to().equals(DeliveryFixture.chat(chat)))
            .findFirst()
            .orElseThrow());
  }

  private static String html(OutgoingPart part) {
    return TelegramPayload.parse(part.part().payload()).html(part.omitted());
  }

  private static int count(Database database, String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one());
  }
}
