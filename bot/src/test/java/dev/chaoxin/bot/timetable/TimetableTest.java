package dev.chaoxin.bot.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class TimetableTest {

  private static final String EVERY_SECOND = "* * * * * ?";

  @EachDatabase
  void ringsAgainAfterADutyThatFailed(Database database) {
    AtomicInteger rung = new AtomicInteger();
    ScheduledTask failing =
        new ScheduledTask(
            "failing",
            EVERY_SECOND,
            () -> {
              rung.incrementAndGet();
              throw new IllegalStateException("on purpose");
            });

    try (database;
        Timetable timetable = Timetable.start(database, "node", List.of(failing))) {
      await().until(() -> rung.get() >= 2);
    }
  }

  @EachDatabase
  void takesADutyOffThatIsNoLongerGiven(Database database) {
    AtomicInteger former = new AtomicInteger();
    AtomicInteger present = new AtomicInteger();
    try (database) {
      try (Timetable timetable =
          Timetable.start(
              database,
              "node",
              List.of(new ScheduledTask("former", EVERY_SECOND, former::incrementAndGet)))) {
        await().until(() -> former.get() >= 1);
      }
      int before = former.get();
      try (Timetable timetable =
          Timetable.start(
              database,
              "node",
              List.of(new ScheduledTask("present", EVERY_SECOND, present::incrementAndGet)))) {
        await().until(() -> present.get() >= 2);
      }
      assertThat(former).hasValue(before);
    }
  }
}
