package dev.chaoxin.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.telegram.StoredUpdate.Membership;
import dev.chaoxin.bot.telegram.StoredUpdate.Migrated;
import dev.chaoxin.bot.telegram.StoredUpdate.Place;
import dev.chaoxin.bot.telegram.StoredUpdate.Pressed;
import dev.chaoxin.bot.telegram.StoredUpdate.Typed;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class UpdateInboxTest {

  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
  private static final Place PLACE = new Place(1001, 0, true, 1001, "zh-hans");

  private static UpdateInbox at(Database database, Instant now) {
    return new UpdateInbox(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  @EachDatabase
  void keepsEveryKindOfUpdateUntilItIsStruckOut(Database database) {
    try (database) {
      UpdateInbox book = at(database, NOON);
      List<StoredUpdate> updates =
          List.of(
              new Typed(1, PLACE, 5, "/follow \"灯会\" \\ 😀"),
              new Pressed(2, PLACE, 6, "cb", "a:7"),
              new Membership(3, 1001, false, "kicked"),
              new Migrated(4, -41, -1_001_234_567_890_123L));
      assertThat(book.write(updates)).isEqualTo(updates);

      book.strike(updates.get(1));

      assertThat(at(database, NOON).open())
          .containsExactly(updates.get(0), updates.get(2), updates.get(3));
    }
  }

  @EachDatabase
  void writesAnUpdateOnce(Database database) {
    try (database) {
      UpdateInbox book = at(database, NOON);
      Typed first = new Typed(1, PLACE, 5, "hello");
      Typed second = new Typed(2, PLACE, 6, "again");
      book.write(List.of(first));
      book.strike(first);

      assertThat(book.write(List.of(first, second))).containsExactly(second);
      assertThat(book.open()).containsExactly(second);
    }
  }

  @EachDatabase
  void forgetsWhatIsDoneAndKeepsWhatIsNot(Database database) {
    try (database) {
      Typed done = new Typed(1, PLACE, 5, "done");
      Typed open = new Typed(2, PLACE, 6, "open");
      at(database, NOON).write(List.of(done, open));
      at(database, NOON).strike(done);

      UpdateInbox later = at(database, NOON.plus(Duration.ofDays(4)));
      later.forgetOld();

      assertThat(later.open()).containsExactly(open);
      assertThat(later.write(List.of(done))).as("its number is forgotten").containsExactly(done);
    }
  }
}
