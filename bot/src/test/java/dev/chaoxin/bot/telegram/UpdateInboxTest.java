package dev.chaoxin.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.telegram.StoredUpdate.CallbackQuery;
import dev.chaoxin.bot.telegram.StoredUpdate.Migration;
import dev.chaoxin.bot.telegram.StoredUpdate.MyChatMember;
import dev.chaoxin.bot.telegram.StoredUpdate.Origin;
import dev.chaoxin.bot.telegram.StoredUpdate.TextMessage;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class UpdateInboxTest {

  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
  private static final Origin PLACE = new Origin(1001, 0, true, 1001, "zh-hans");

  private static UpdateInbox at(Database database, Instant now) {
    return new UpdateInbox(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  @EachDatabase
  void keepsEveryKindOfUpdateUntilItIsStruckOut(Database database) {
    try (database) {
      UpdateInbox book = at(database, NOON);
      List<StoredUpdate> updates =
          List.of(
              new TextMessage(1, PLACE, 5, "/follow \"灯会\" \\ 😀"),
              new CallbackQuery(2, PLACE, 6, "cb", "a:7"),
              new MyChatMember(3, 1001, false, "kicked"),
              new Migration(4, -41, -1_001_234_567_890_123L));
      assertThat(book.store(updates)).isEqualTo(updates);

      book.markHandled(updates.get(1));

      assertThat(at(database, NOON).unhandled())
          .containsExactly(updates.get(0), updates.get(2), updates.get(3));
    }
  }

  @EachDatabase
  void writesAnUpdateOnce(Database database) {
    try (database) {
      UpdateInbox book = at(database, NOON);
      TextMessage first = new TextMessage(1, PLACE, 5, "hello");
      TextMessage second = new TextMessage(2, PLACE, 6, "again");
      book.store(List.of(first));
      book.markHandled(first);

      assertThat(book.store(List.of(first, second))).containsExactly(second);
      assertThat(book.unhandled()).containsExactly(second);
    }
  }

  @EachDatabase
  void forgetsWhatIsDoneAndKeepsWhatIsNot(Database database) {
    try (database) {
      TextMessage done = new TextMessage(1, PLACE, 5, "done");
      TextMessage open = new TextMessage(2, PLACE, 6, "open");
      at(database, NOON).store(List.of(done, open));
      at(database, NOON).markHandled(done);

      UpdateInbox later = at(database, NOON.plus(Duration.ofDays(4)));
      later.deleteOld();

      assertThat(later.unhandled()).containsExactly(open);
      assertThat(later.store(List.of(done))).as("its number is forgotten").containsExactly(done);
    }
  }
}
