package dev.chaoxin.digest.delivering;

import static dev.chaoxin.digest.delivering.Newsstand.DAY;
import static dev.chaoxin.digest.delivering.Newsstand.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.composing.TelegramPayload;
import dev.chaoxin.digest.delivering.DeliveryOutcome.Ambiguous;
import dev.chaoxin.digest.delivering.DeliveryOutcome.Closed;
import dev.chaoxin.digest.delivering.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivering.DeliveryOutcome.Moved;
import dev.chaoxin.digest.delivering.DeliveryOutcome.Refused;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Choices;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class MorningRunTest {

  private final Postbag telegram = Postbag.telegram();
  private final Postbag mail = Postbag.mail();

  @EachDatabase
  void bringsEachReaderTheirTopicsOnce(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.print(DAY, "渔港开渔", "茶园采茶");
      stand.reader(101, "渔港");
      stand.reader(102, "茶园");
      stand.reader(103, "盐田");

      MorningReport report = stand.run(telegram, mail).run(MORNING);

      assertThat(report).isEqualTo(new MorningReport(2, 2, 2, 0, 0, 0, 0, 2));
      assertThat(telegram.taken())
          .extracting(Consignment::to)
          .containsExactlyInAnyOrder(Newsstand.chat(101), Newsstand.chat(102));
      assertThat(textFor(101)).contains("渔港开渔").doesNotContain("茶园");

      assertThat(stand.run(telegram, mail).run(MORNING.plusSeconds(60)))
          .isEqualTo(new MorningReport(0, 0, 0, 0, 0, 0, 0, 0));
      assertThat(telegram.taken()).hasSize(2);
    }
  }

  @EachDatabase
  void bringsTheSameDigestToChatAndMailboxEachOnce(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.print(DAY, "渔港开渔");
      stand.mailbox(stand.reader(101, "渔港"), "lin@example.org");

      stand.run(telegram, mail).run(MORNING);
      stand.run(telegram, mail).run(MORNING);

      assertThat(telegram.taken()).hasSize(1);
      assertThat(mail.taken())
          .extracting(Consignment::to)
          .containsExactly(new Channel.Mailbox("lin@example.org"));
      assertThat(mail.taken().get(0).frozenAt()).isEqualTo(MORNING);
      assertThat(mail.keys()).doesNotContainAnyElementsOf(telegram.keys());
    }
  }

  @EachDatabase
  void bringsALatePaperTheSameDayOnce(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.reader(101, "渔港");
      assertThat(stand.run(telegram).run(MORNING).readers()).isZero();

      stand.clock.forward(Duration.ofHours(2));
      stand.print(DAY, "渔港开渔");
      stand.run(telegram).run(stand.clock.instant());
      stand.run(telegram).run(stand.clock.instant());

      assertThat(telegram.taken()).hasSize(1);
    }
  }

  @EachDatabase
  void bringsYesterdaysLatePaperTomorrowAndNothingTwice(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.print(DAY, "渔港开渔");
      stand.reader(101, "渔港");
      stand.run(telegram).run(MORNING);

      stand.clock.forward(Duration.ofHours(3));
      stand.print(DAY, "渔港夜话");
      stand.clock.forward(Duration.ofHours(21));
      stand.print(DAY.plusDays(1), "渔港收网");
      stand.run(telegram).run(stand.clock.instant());

      assertThat(telegram.taken()).hasSize(2);
      assertThat(html(telegram.taken().get(1))).contains("渔港夜话", "渔港收网").doesNotContain("渔港开渔");
    }
  }

  @EachDatabase
  void storesTheSameContentOnce(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.print(DAY, "渔港开渔", "茶园采茶");
      for (int chat = 1; chat <= 10; chat++) {
        stand.reader(chat, chat % 2 == 0 ? "渔港" : "茶园", "盐田" + chat);
      }
      stand.run(telegram).run(MORNING);

      assertThat(telegram.taken()).hasSize(10);
      assertThat(count(database, "digest_content")).isEqualTo(2);
      assertThat(count(database, "content_part")).isEqualTo(2);
      assertThat(count(database, "delivery")).isEqualTo(10);
    }
  }

  @EachDatabase
  void putsADeferredPartOffAndGivesItUpAfterADay(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.print(DAY, "渔港开渔");
      stand.reader(101, "渔港");
      telegram.answers(part -> new Deferred(Duration.ofMinutes(5), "too many requests"));

      assertThat(stand.run(telegram).run(MORNING).putOff()).isEqualTo(1);
      stand.clock.forward(Duration.ofMinutes(4));
      assertThat(stand.run(telegram).send().putOff()).isZero();
      stand.clock.forward(Duration.ofMinutes(1));
      assertThat(stand.run(telegram).send().putOff()).isEqualTo(1);
      int rounds = 0;
      int failed = 0;
      while (failed == 0 && rounds++ < 200) {
        stand.clock.forward(Duration.ofMinutes(30));
        failed = stand.run(telegram).send().failed();
      }

      assertThat(rounds).isBetween(40, 50);
      assertThat(only(database).reason()).contains("24 hours", "too many requests");
      telegram.answers(part -> new DeliveryOutcome.Accepted("late"));
      stand.clock.forward(Duration.ofHours(1));
      stand.run(telegram).send();
      assertThat(telegram.taken()).isEmpty();
    }
  }

  @EachDatabase
  void closesAChannelThatIsClosedToUsAndGoesOnWithTheOther(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.print(DAY, "渔港开渔");
      long reader = stand.reader(101, "渔港");
      stand.mailbox(reader, "lin@example.org");
      telegram.answers(part -> new Closed("blocked by the user"));

      MorningReport report = stand.run(telegram, mail).run(MORNING);

      assertThat(report.failed()).isEqualTo(1);
      assertThat(report.sent()).isEqualTo(1);
      assertThat(stand.desk.find(reader).orElseThrow().channels())
          .containsExactly(new Channel.Mailbox("lin@example.org"));
      assertThat(stand.desk.find(reader).orElseThrow().topics()).hasSize(1);
    }
  }

  @EachDatabase
  void followsAChannelThatMovedAtOnce(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.print(DAY, "渔港开渔");
      long reader = stand.reader(-101, "渔港");
      telegram.answers(
          part ->
              part.to().equals(Newsstand.chat(-101))
                  ? new Moved(Newsstand.chat(-1_000_101))
                  : new DeliveryOutcome.Accepted("1"));

      assertThat(stand.run(telegram).run(MORNING).sent()).isEqualTo(1);
      assertThat(telegram.taken())
          .extracting(Consignment::to)
          .containsExactly(Newsstand.chat(-1_000_101));
      assertThat(stand.desk.find(reader).orElseThrow().channels())
          .containsExactly(Newsstand.chat(-1_000_101));
    }
  }

  @EachDatabase
  void goesOnWithTheNextPartWhenOneIsRefused(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      long reader = severalParts(stand);
      telegram.answers(
          part ->
              part.part().number() == 2
                  ? new Refused("can't parse entities")
                  : new DeliveryOutcome.Accepted("1"));

      MorningReport report = stand.run(telegram).run(MORNING);

      assertThat(report.failed()).isEqualTo(1);
      assertThat(telegram.keys()).containsExactly(key(reader, 1), key(reader, 3));
      assertThat(only(database).state()).isEqualTo(DeliveryState.FAILED);
    }
  }

  @EachDatabase
  void neverRepeatsAnAmbiguousPartInTelegram(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      long reader = severalParts(stand);
      telegram.answers(
          part -> {
            if (part.part().number() == 1) {
              telegram.arrives(part);
              return new Ambiguous("no answer");
            }
            return new DeliveryOutcome.Accepted("1");
          });

      assertThat(stand.run(telegram).run(MORNING).ambiguous()).isEqualTo(1);
      stand.clock.forward(Duration.ofHours(1));
      stand.run(telegram).send();

      assertThat(telegram.keys()).containsExactly(key(reader, 1), key(reader, 2), key(reader, 3));
    }
  }

  @EachDatabase
  void sendsAnAmbiguousMailAgainUnderTheSameKeyButNotForEver(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.print(DAY, "渔港开渔");
      long reader = stand.reader(101, "渔港");
      stand.mailbox(reader, "lin@example.org");
      mail.answers(
          part -> {
            mail.arrives(part);
            return new Ambiguous("no answer");
          });

      stand.run(mail).run(MORNING);
      for (int i = 0; i < 5; i++) {
        stand.clock.forward(Duration.ofHours(1));
        stand.run(mail).send();
      }

      assertThat(mail.keys()).containsExactly(key(reader, 1), key(reader, 1));
      assertThat(only(database).state()).isEqualTo(DeliveryState.AMBIGUOUS);
    }
  }

  @EachDatabase
  void doesNotSendToAReaderWhoLeftInBetween(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.print(DAY, "渔港开渔");
      long stopped = stand.reader(101, "渔港");
      long paused = stand.reader(102, "渔港");
      stand.run(telegram).plan(MORNING);
      stand.desk.stop(stopped);
      stand.desk.pause(paused);

      assertThat(stand.run(telegram).send().closed()).isEqualTo(2);
      assertThat(telegram.taken()).isEmpty();
    }
  }

  @EachDatabase
  void waitsWhenItsTurnIsLater(Database database) {
    try (Newsstand stand = new Newsstand(database)) {
      stand.print(DAY, "渔港开渔");
      stand.reader(101, "渔港");
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
            public Duration awaitTurn(Channel to) {
              return Duration.between(stand.clock.instant(), MORNING.plusSeconds(60));
            }

            @Override
            public DeliveryOutcome send(Consignment consignment) {
              return telegram.send(consignment);
            }
          };

      stand.run(busy).run(MORNING);
      assertThat(telegram.taken()).isEmpty();
      stand.clock.forward(Duration.ofSeconds(60));
      stand.run(busy).send();
      assertThat(telegram.taken()).hasSize(1);
    }
  }

  private static long severalParts(Newsstand stand) {
    String[] headlines = new String[45];
    for (int i = 0; i < headlines.length; i++) {
      headlines[i] =
          "渔港"
              + Character.toString('甲' + i * 7)
              + "事"
              + Character.toString('丈' + i * 31).repeat(100);
    }
    stand.print(DAY, headlines);
    long reader = stand.reader(101, "渔港");
    stand.desk.choose(
        reader,
        new Choices(
            List.of(),
            Choices.Length.SUMMARIES,
            50,
            50,
            Choices.EmptyDay.SILENT,
            false,
            Optional.empty()));
    return reader;
  }

  private static String key(long reader, int part) {
    return new DeliveryId(reader, DAY, 0).key(part);
  }

  private String textFor(long chat) {
    return html(
        telegram.taken().stream()
            .filter(part -> part.to().equals(Newsstand.chat(chat)))
            .findFirst()
            .orElseThrow());
  }

  private static String html(Consignment part) {
    return TelegramPayload.parse(part.part().payload()).html();
  }

  private record Found(DeliveryState state, String reason) {}

  private static Found only(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT state, reason FROM delivery")
                    .map(
                        (row, context) ->
                            new Found(DeliveryState.valueOf(row.getString(1)), row.getString(2)))
                    .one());
  }

  private static int count(Database database, String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one());
  }
}
