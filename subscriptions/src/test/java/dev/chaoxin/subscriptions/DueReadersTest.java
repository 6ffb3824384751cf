package dev.chaoxin.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class DueReadersTest {

  @EachDatabase
  void waitsForTheReadersOwnClock(Database database) {
    try (database) {
      Subscriptions desk = desk(database);
      long shanghai = reader(desk, 1, "Asia/Shanghai", LocalTime.of(7, 30));
      long berlin = reader(desk, 2, "Europe/Berlin", LocalTime.of(7, 30));
      long late = reader(desk, 3, "Asia/Shanghai", LocalTime.of(22, 0));
      assertThat(due(desk, "2026-03-02T23:29:59Z")).isEmpty();
      assertThat(due(desk, "2026-03-02T23:30:00Z")).containsExactly(shanghai + " 2026-03-03");
      // The zone's name orders, then the reader's number.
      assertThat(due(desk, "2026-03-03T14:00:00Z"))
          .containsExactly(shanghai + " 2026-03-03", late + " 2026-03-03", berlin + " 2026-03-03");
      assertThat(due(desk, "2026-03-03T16:00:00Z")).containsExactly(berlin + " 2026-03-03");
    }
  }

  @EachDatabase
  void passesOverWhoeverWantsNothingNow(Database database) {
    try (database) {
      Subscriptions desk = desk(database);
      long paused = reader(desk, 1, "UTC", LocalTime.MIDNIGHT);
      long stopped = reader(desk, 2, "UTC", LocalTime.MIDNIGHT);
      long empty = reader(desk, 3, "UTC", LocalTime.MIDNIGHT);
      long wanting = reader(desk, 4, "UTC", LocalTime.MIDNIGHT);
      desk.pause(paused);
      desk.stop(stopped);
      desk.unfollow(empty, "河道治理");
      assertThat(due(desk, "2026-03-02T12:00:00Z")).containsExactly(wanting + " 2026-03-02");
      desk.resume(paused);
      assertThat(due(desk, "2026-03-02T12:00:00Z"))
          .containsExactly(paused + " 2026-03-02", wanting + " 2026-03-02");
    }
  }

  @EachDatabase
  void handsOnTheWholeReader(Database database) {
    try (database) {
      Subscriptions desk = desk(database);
      long id = reader(desk, 1, "UTC", LocalTime.MIDNIGHT);
      desk.follow(id, "社區食堂");
      desk.enter(new TelegramChat(2, OptionalInt.of(5)), Languages.ENGLISH);
      List<Subscriber> readers = new ArrayList<>();
      desk.eachDue(
          Instant.parse("2026-03-02T12:00:00Z"),
          due -> {
            // A reader's settings may be changed while readers are handed on.
            desk.setLanguage(due.subscriber().id(), due.subscriber().language());
            readers.add(due.subscriber());
          });
      assertThat(readers).containsExactly(desk.find(id).orElseThrow());
    }
  }

  @EachDatabase
  void keepsTheOrderOverManyPages(Database database) {
    try (database) {
      database
          .jdbi()
          .useTransaction(
              handle -> {
                handle.execute(
                    "INSERT INTO subscriber (language, zone, digest_minute, entered_at)"
                        + " SELECT 'en', CASE WHEN MOD(n, 3) = 0 THEN 'UTC' ELSE 'Asia/Tokyo' END,"
                        + " 0, CURRENT_TIMESTAMP FROM "
                        + series(handle));
                handle.execute("INSERT INTO topic (normal_form) VALUES ('海塘')");
                handle.execute(
                    "INSERT INTO following (subscriber_id, topic_id, place)"
                        + " SELECT s.id, t.id, 1 FROM subscriber s CROSS JOIN topic t");
                handle.execute(
                    "INSERT INTO channel"
                        + " (subscriber_id, kind, address_key, address, is_open, changed_at)"
                        + " SELECT id, 'telegram', CAST(id AS VARCHAR), CAST(id AS VARCHAR), TRUE,"
                        + " CURRENT_TIMESTAMP FROM subscriber");
              });
      List<Long> tokyo = new ArrayList<>();
      List<Long> utc = new ArrayList<>();
      desk(database)
          .eachDue(
              Instant.parse("2026-03-02T12:00:00Z"),
              due ->
                  (due.subscriber().zone().getId().equals("UTC") ? utc : tokyo)
                      .add(due.subscriber().id()));
      assertThat(tokyo).hasSize(8_000).isSorted().doesNotHaveDuplicates();
      assertThat(utc).hasSize(4_000).isSorted().doesNotHaveDuplicates();
    }
  }

  @EachDatabase
  void bringsAWeeklyDigestOnItsWeekday(Database database) {
    try (database) {
      Subscriptions desk = desk(database);
      long id = reader(desk, 1, "UTC", LocalTime.of(8, 0));
      DigestPreferences d = DigestPreferences.DEFAULT;
      desk.choose(
          id,
          new DigestPreferences(
              d.papers(),
              d.length(),
              d.perTopic(),
              d.overall(),
              d.emptyDay(),
              d.alsoInTheNews(),
              Optional.of(DayOfWeek.SATURDAY)));
      assertThat(due(desk, "2026-03-06T12:00:00Z")).isEmpty();
      assertThat(due(desk, "2026-03-07T12:00:00Z")).containsExactly(id + " 2026-03-07");
    }
  }

  @EachDatabase
  void startsTomorrowWithAReaderWhoCameAfterTheDigestTime(Database database) {
    try (database) {
      Clock afternoon = Clock.fixed(Instant.parse("2026-03-02T17:46:00Z"), ZoneId.of("UTC"));
      Subscriptions desk = new Subscriptions(database, afternoon);
      long id = reader(desk, 1, "UTC", LocalTime.of(7, 30));
      assertThat(due(desk, "2026-03-02T17:50:00Z")).isEmpty();
      assertThat(due(desk, "2026-03-03T07:30:00Z")).containsExactly(id + " 2026-03-03");
      // As if it were an earlier morning: the operator wants to see one.
      assertThat(due(desk, "2026-03-02T07:31:00Z")).containsExactly(id + " 2026-03-02");
      desk.setDigestTime(id, LocalTime.of(18, 0));
      assertThat(due(desk, "2026-03-02T18:00:00Z")).containsExactly(id + " 2026-03-02");
    }
  }

  @EachDatabase
  void firesATimeThatTheClocksLeapOver(Database database) {
    try (database) {
      Subscriptions desk = desk(database);
      // Berlin, 29 March 2026: 02:00 becomes 03:00, at 01:00 UTC.
      long id = reader(desk, 1, "Europe/Berlin", LocalTime.of(2, 30));
      assertThat(due(desk, "2026-03-29T00:59:59Z")).isEmpty();
      assertThat(due(desk, "2026-03-29T01:00:00Z")).containsExactly(id + " 2026-03-29");
    }
  }

  @EachDatabase
  void firesATimeThatTheClocksLeapOverIntoTheNextDay(Database database) {
    try (database) {
      Subscriptions desk = desk(database);
      // Nuuk, 28 March 2026: 23:00 becomes 00:00 of the 29th, at 01:00 UTC.
      long id = reader(desk, 1, "America/Nuuk", LocalTime.of(23, 30));
      assertThat(due(desk, "2026-03-29T00:59:59Z")).isEmpty();
      assertThat(due(desk, "2026-03-29T01:00:00Z")).containsExactly(id + " 2026-03-28");
      assertThat(due(desk, "2026-03-30T00:45:00Z")).containsExactly(id + " 2026-03-29");
    }
  }

  @EachDatabase
  void firesOnceADayWhenTheClocksGoBack(Database database) {
    try (database) {
      Subscriptions desk = desk(database);
      // Berlin, 25 October 2026: 03:00 becomes 02:00, at 01:00 UTC; 02:30 comes twice.
      long id = reader(desk, 1, "Europe/Berlin", LocalTime.of(2, 30));
      assertThat(due(desk, "2026-10-25T00:30:00Z")).containsExactly(id + " 2026-10-25");
      assertThat(due(desk, "2026-10-25T01:30:00Z")).containsExactly(id + " 2026-10-25");
    }
  }

  private static String series(org.jdbi.v3.core.Handle handle) {
    return isH2(handle)
        ? "(SELECT X AS n FROM SYSTEM_RANGE(1, 12000)) AS numbers"
        : "generate_series(1, 12000) AS n";
  }

  private static boolean isH2(org.jdbi.v3.core.Handle handle) {
    return handle.queryMetadata(java.sql.DatabaseMetaData::getDatabaseProductName).equals("H2");
  }

  private static Subscriptions desk(Database database) {
    return new Subscriptions(database, Clock.systemUTC());
  }

  private static long reader(Subscriptions desk, long chat, String zone, LocalTime time) {
    long id = desk.enter(new TelegramChat(chat, OptionalInt.empty()), Languages.ENGLISH).id();
    desk.setZone(id, ZoneId.of(zone));
    desk.setDigestTime(id, time);
    desk.follow(id, "河道治理");
    return id;
  }

  private static List<String> due(Subscriptions desk, String at) {
    List<String> due = new ArrayList<>();
    desk.eachDue(
        Instant.parse(at),
        reader -> {
          LocalDate day = reader.day();
          due.add(reader.subscriber().id() + " " + day);
        });
    return due;
  }
}
