package dev.chaoxin.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

class DueReadersTest {

  @EachDatabase
  void waitsForTheReadersOwnClock(Database database) {
    try (database) {
      Subscriptions subscriptions = subscriptions(database);
      long shanghai = reader(subscriptions, 1, "Asia/Shanghai", LocalTime.of(7, 30));
      long berlin = reader(subscriptions, 2, "Europe/Berlin", LocalTime.of(7, 30));
      long late = reader(subscriptions, 3, "Asia/Shanghai", LocalTime.of(22, 0));
      assertThat(due(subscriptions, "2026-03-02T23:29:59Z")).isEmpty();
      assertThat(due(subscriptions, "2026-03-02T23:30:00Z"))
          .containsExactly(shanghai + " 2026-03-03");
      // Ordered by the zone's name, then by id.
      assertThat(due(subscriptions, "2026-03-03T14:00:00Z"))
          .containsExactly(shanghai + " 2026-03-03", late + " 2026-03-03", berlin + " 2026-03-03");
      assertThat(due(subscriptions, "2026-03-03T16:00:00Z"))
          .containsExactly(berlin + " 2026-03-03");
    }
  }

  @EachDatabase
  void leavesOutReadersWhoWantNothingNow(Database database) {
    try (database) {
      Subscriptions subscriptions = subscriptions(database);
      long paused = reader(subscriptions, 1, "UTC", LocalTime.MIDNIGHT);
      long stopped = reader(subscriptions, 2, "UTC", LocalTime.MIDNIGHT);
      long empty = reader(subscriptions, 3, "UTC", LocalTime.MIDNIGHT);
      long wanting = reader(subscriptions, 4, "UTC", LocalTime.MIDNIGHT);
      subscriptions.pause(paused);
      subscriptions.stop(stopped);
      subscriptions.unfollow(empty, "河道治理");
      assertThat(due(subscriptions, "2026-03-02T12:00:00Z"))
          .containsExactly(wanting + " 2026-03-02");
      subscriptions.resume(paused);
      assertThat(due(subscriptions, "2026-03-02T12:00:00Z"))
          .containsExactly(paused + " 2026-03-02", wanting + " 2026-03-02");
    }
  }

  @EachDatabase
  void loadsTheWholeReader(Database database) {
    try (database) {
      Subscriptions subscriptions = subscriptions(database);
      long id = reader(subscriptions, 1, "UTC", LocalTime.MIDNIGHT);
      subscriptions.follow(id, "社區食堂");
      subscriptions.register(new TelegramChat(2, OptionalInt.of(5)), Languages.ENGLISH);
      List<Subscriber> readers = new ArrayList<>();
      for (DuePage page : subscriptions.duePages(Instant.parse("2026-03-02T12:00:00Z"))) {
        for (Subscriber reader : page.load(ids(page))) {
          // A reader's settings may change between pages.
          subscriptions.setLanguage(reader.id(), reader.language());
          readers.add(reader);
        }
      }
      assertThat(readers).containsExactly(subscriptions.find(id).orElseThrow());
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
                    "INSERT INTO subscriber (language, zone, digest_minute, registered_at)"
                        + " SELECT 'en', CASE WHEN MOD(n, 3) = 0 THEN 'UTC' ELSE 'Asia/Tokyo' END,"
                        + " 0, CURRENT_TIMESTAMP FROM "
                        + series(handle));
                handle.execute("INSERT INTO topic (normal_form) VALUES ('海塘')");
                handle.execute(
                    "INSERT INTO followed_topic (subscriber_id, topic_id, position)"
                        + " SELECT s.id, t.id, 1 FROM subscriber s CROSS JOIN topic t");
                handle.execute(
                    "INSERT INTO channel"
                        + " (subscriber_id, kind, address_key, address, is_open, changed_at)"
                        + " SELECT id, 'telegram', CAST(id AS VARCHAR), CAST(id AS VARCHAR), TRUE,"
                        + " CURRENT_TIMESTAMP FROM subscriber");
              });
      List<Long> tokyo = new ArrayList<>();
      List<Long> utc = new ArrayList<>();
      List<Integer> pageSizes = new ArrayList<>();
      for (DuePage page : subscriptions(database).duePages(Instant.parse("2026-03-02T12:00:00Z"))) {
        pageSizes.add(page.readers().size());
        for (Subscriber reader : page.load(ids(page))) {
          (reader.zone().getId().equals("UTC") ? utc : tokyo).add(reader.id());
        }
      }
      assertThat(pageSizes).containsExactly(10_000, 3_334, 6_666);
      assertThat(tokyo).hasSize(13_334).isSorted().doesNotHaveDuplicates();
      assertThat(utc).hasSize(6_666).isSorted().doesNotHaveDuplicates();
    }
  }

  @EachDatabase
  void loadsOnlyTheReadersAskedFor(Database database) {
    try (database) {
      Subscriptions subscriptions = subscriptions(database);
      reader(subscriptions, 1, "UTC", LocalTime.MIDNIGHT);
      long wanted = reader(subscriptions, 2, "UTC", LocalTime.MIDNIGHT);
      reader(subscriptions, 3, "UTC", LocalTime.MIDNIGHT);

      Iterator<DuePage> pages =
          subscriptions.duePages(Instant.parse("2026-03-02T12:00:00Z")).iterator();
      DuePage page = pages.next();

      assertThat(page.readers()).hasSize(3);
      assertThat(page.load(Set.of(wanted))).extracting(Subscriber::id).containsExactly(wanted);
      assertThat(page.load(Set.of())).isEmpty();
      assertThat(pages.hasNext()).isFalse();
      assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @EachDatabase
  void bringsAWeeklyDigestOnItsWeekday(Database database) {
    try (database) {
      Subscriptions subscriptions = subscriptions(database);
      long id = reader(subscriptions, 1, "UTC", LocalTime.of(8, 0));
      DigestPreferences d = DigestPreferences.DEFAULT;
      subscriptions.setPreferences(
          id,
          new DigestPreferences(
              d.papers(),
              d.length(),
              d.perTopic(),
              d.overall(),
              d.emptyDay(),
              d.alsoInTheNews(),
              Optional.of(DayOfWeek.SATURDAY)));
      assertThat(due(subscriptions, "2026-03-06T12:00:00Z")).isEmpty();
      assertThat(due(subscriptions, "2026-03-07T12:00:00Z")).containsExactly(id + " 2026-03-07");
    }
  }

  @EachDatabase
  void startsTomorrowForAReaderWhoSubscribedAfterTheDigestTime(Database database) {
    try (database) {
      Clock afternoon = Clock.fixed(Instant.parse("2026-03-02T17:46:00Z"), ZoneId.of("UTC"));
      Subscriptions subscriptions = new Subscriptions(database, afternoon);
      long id = reader(subscriptions, 1, "UTC", LocalTime.of(7, 30));
      assertThat(due(subscriptions, "2026-03-02T17:50:00Z")).isEmpty();
      assertThat(due(subscriptions, "2026-03-03T07:30:00Z")).containsExactly(id + " 2026-03-03");
      // An operator may ask for an earlier morning.
      assertThat(due(subscriptions, "2026-03-02T07:31:00Z")).containsExactly(id + " 2026-03-02");
      subscriptions.setDigestTime(id, LocalTime.of(18, 0));
      assertThat(due(subscriptions, "2026-03-02T18:00:00Z")).containsExactly(id + " 2026-03-02");
    }
  }

  @EachDatabase
  void isDueAtATimeSkippedByADaylightSavingGap(Database database) {
    try (database) {
      Subscriptions subscriptions = subscriptions(database);
      // Berlin, 29 March 2026: 02:00 becomes 03:00, at 01:00 UTC.
      long id = reader(subscriptions, 1, "Europe/Berlin", LocalTime.of(2, 30));
      assertThat(due(subscriptions, "2026-03-29T00:59:59Z")).isEmpty();
      assertThat(due(subscriptions, "2026-03-29T01:00:00Z")).containsExactly(id + " 2026-03-29");
    }
  }

  @EachDatabase
  void isDueAtATimeSkippedByAGapOverMidnight(Database database) {
    try (database) {
      Subscriptions subscriptions = subscriptions(database);
      // Nuuk, 28 March 2026: 23:00 becomes 00:00 of the 29th, at 01:00 UTC.
      long id = reader(subscriptions, 1, "America/Nuuk", LocalTime.of(23, 30));
      assertThat(due(subscriptions, "2026-03-29T00:59:59Z")).isEmpty();
      assertThat(due(subscriptions, "2026-03-29T01:00:00Z")).containsExactly(id + " 2026-03-28");
      assertThat(due(subscriptions, "2026-03-30T00:45:00Z")).containsExactly(id + " 2026-03-29");
    }
  }

  @EachDatabase
  void isDueOnceADayWhenTheClocksGoBack(Database database) {
    try (database) {
      Subscriptions subscriptions = subscriptions(database);
      // Berlin, 25 October 2026: 03:00 becomes 02:00, at 01:00 UTC; 02:30 comes twice.
      long id = reader(subscriptions, 1, "Europe/Berlin", LocalTime.of(2, 30));
      assertThat(due(subscriptions, "2026-10-25T00:30:00Z")).containsExactly(id + " 2026-10-25");
      assertThat(due(subscriptions, "2026-10-25T01:30:00Z")).containsExactly(id + " 2026-10-25");
    }
  }

  private static String series(org.jdbi.v3.core.Handle handle) {
    return isH2(handle)
        ? "(SELECT X AS n FROM SYSTEM_RANGE(1, 20000)) AS numbers"
        : "generate_series(1, 20000) AS n";
  }

  private static boolean isH2(org.jdbi.v3.core.Handle handle) {
    return handle.queryMetadata(java.sql.DatabaseMetaData::getDatabaseProductName).equals("H2");
  }

  private static Subscriptions subscriptions(Database database) {
    return new Subscriptions(database, Clock.systemUTC());
  }

  private static long reader(Subscriptions subscriptions, long chat, String zone, LocalTime time) {
    long id =
        subscriptions.register(new TelegramChat(chat, OptionalInt.empty()), Languages.ENGLISH).id();
    subscriptions.setZone(id, ZoneId.of(zone));
    subscriptions.setDigestTime(id, time);
    subscriptions.follow(id, "河道治理");
    return id;
  }

  private static List<String> due(Subscriptions subscriptions, String at) {
    List<String> due = new ArrayList<>();
    for (DuePage page : subscriptions.duePages(Instant.parse(at))) {
      for (Subscriber reader : page.load(ids(page))) {
        due.add(reader.id() + " " + page.day());
      }
    }
    return due;
  }

  private static Set<Long> ids(DuePage page) {
    return page.readers().stream().map(DueReader::id).collect(Collectors.toSet());
  }
}
