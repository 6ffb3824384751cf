package dev.chaoxin.digest.delivery;

import static dev.chaoxin.digest.delivery.DeliveryFixture.DAY;
import static dev.chaoxin.digest.delivery.DeliveryFixture.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Ambiguous;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Closed;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Moved;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Refused;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.DigestPreferences;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deliveries whose parts are not simply accepted. */
class DeliveryFailureTest {

  private final RecordingMessenger telegram = RecordingMessenger.telegram();
  private final RecordingMessenger mail = RecordingMessenger.mail();

  @EachDatabase
  void retriesADeferredPartAndGivesUpAfterADay(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔");
      fixture.reader(101, "渔港");
      telegram.respondWith(part -> new Deferred(Duration.ofMinutes(5), "too many requests"));

      assertThat(fixture.service(telegram).run(MORNING).delayed()).isEqualTo(1);
      fixture.clock.advance(Duration.ofMinutes(4));
      assertThat(fixture.service(telegram).send().delayed()).isZero();
      fixture.clock.advance(Duration.ofMinutes(1));
      assertThat(fixture.service(telegram).send().delayed()).isEqualTo(1);
      int attempts = 0;
      int failed = 0;
      while (failed == 0 && attempts++ < 200) {
        fixture.clock.advance(Duration.ofMinutes(30));
        failed = fixture.service(telegram).send().failed();
      }

      assertThat(attempts).isBetween(40, 50);
      assertThat(only(database).reason()).contains("24 hours", "too many requests");
      telegram.respondWith(part -> new DeliveryOutcome.Accepted("late"));
      fixture.clock.advance(Duration.ofHours(1));
      fixture.service(telegram).send();
      assertThat(telegram.received()).isEmpty();
    }
  }

  @EachDatabase
  void closesAChannelThatIsGoneAndUsesTheOther(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔");
      long reader = fixture.reader(101, "渔港");
      fixture.linkMailbox(reader, "lin@example.org");
      telegram.respondWith(part -> new Closed("blocked by the user"));

      DeliveryReport report = fixture.service(telegram, mail).run(MORNING);

      assertThat(report.failed()).isEqualTo(1);
      assertThat(report.sent()).isEqualTo(1);
      assertThat(fixture.subscriptions.find(reader).orElseThrow().channels())
          .containsExactly(new Channel.Mailbox("lin@example.org"));
      assertThat(fixture.subscriptions.find(reader).orElseThrow().topics()).hasSize(1);
    }
  }

  @EachDatabase
  void sendsToTheNewAddressOfAChannelAtOnce(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔");
      long reader = fixture.reader(-101, "渔港");
      telegram.respondWith(
          part ->
              part.to().equals(DeliveryFixture.chat(-101))
                  ? new Moved(DeliveryFixture.chat(-1_000_101))
                  : new DeliveryOutcome.Accepted("1"));

      assertThat(fixture.service(telegram).run(MORNING).sent()).isEqualTo(1);
      assertThat(telegram.received())
          .extracting(OutgoingPart::to)
          .containsExactly(DeliveryFixture.chat(-1_000_101));
      assertThat(fixture.subscriptions.find(reader).orElseThrow().channels())
          .containsExactly(DeliveryFixture.chat(-1_000_101));
    }
  }

  @EachDatabase
  void sendsTheNextPartAfterARefusedOne(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      long reader = fileDigestOfThreeParts(fixture);
      telegram.respondWith(
          part ->
              part.part().number() == 2
                  ? new Refused("can't parse entities")
                  : new DeliveryOutcome.Accepted("1"));

      DeliveryReport report = fixture.service(telegram).run(MORNING);

      assertThat(report.failed()).isEqualTo(1);
      assertThat(telegram.keys()).containsExactly(key(reader, 1), key(reader, 3));
      assertThat(only(database).state()).isEqualTo(DeliveryState.FAILED);
    }
  }

  @EachDatabase
  void neverRepeatsAnAmbiguousTelegramMessage(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      long reader = fileDigestOfThreeParts(fixture);
      telegram.respondWith(
          part -> {
            if (part.part().number() == 1) {
              telegram.receive(part);
              return new Ambiguous("no answer");
            }
            return new DeliveryOutcome.Accepted("1");
          });

      assertThat(fixture.service(telegram).run(MORNING).ambiguous()).isEqualTo(1);
      fixture.clock.advance(Duration.ofHours(1));
      fixture.service(telegram).send();

      assertThat(telegram.keys()).containsExactly(key(reader, 1), key(reader, 2), key(reader, 3));
    }
  }

  @EachDatabase
  void repeatsAnAmbiguousMailOnceWithTheSameKey(Database database) {
    try (DeliveryFixture fixture = new DeliveryFixture(database)) {
      fixture.fileIssue(DAY, "渔港开渔");
      long reader = fixture.reader(101, "渔港");
      fixture.linkMailbox(reader, "lin@example.org");
      mail.respondWith(
          part -> {
            mail.receive(part);
            return new Ambiguous("no answer");
          });

      fixture.service(mail).run(MORNING);
      for (int i = 0; i < 5; i++) {
        fixture.clock.advance(Duration.ofHours(1));
        fixture.service(mail).send();
      }

      assertThat(mail.keys()).containsExactly(key(reader, 1), key(reader, 1));
      assertThat(only(database).state()).isEqualTo(DeliveryState.AMBIGUOUS);
    }
  }

  private static long fileDigestOfThreeParts(DeliveryFixture fixture) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      String headline = "渔港" + Character.toString('甲' + i * 7) + "事";
      String body = Character.toString('丈' + i * 31).repeat(200) + "。";
      articles.add(
          ArticleBuilder.article(1).headline(headline).paragraphs(body).archived().article());
    }
    fixture.fileIssue(DAY, articles);
    long reader = fixture.reader(101, "渔港");
    fixture.subscriptions.setPreferences(
        reader,
        new DigestPreferences(
            List.of(),
            DigestPreferences.Length.SUMMARIES,
            50,
            50,
            DigestPreferences.EmptyDay.SILENT,
            false,
            Optional.empty()));
    return reader;
  }

  private static String key(long reader, int part) {
    return new DeliveryId(reader, DAY, 0).partKey(part);
  }

  private record StoredDelivery(DeliveryState state, String reason) {}

  private static StoredDelivery only(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT state, reason FROM delivery")
                    .map(
                        (row, context) ->
                            new StoredDelivery(
                                DeliveryState.valueOf(row.getString(1)), row.getString(2)))
                    .one());
  }
}
