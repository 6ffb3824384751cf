package dev.chaoxin.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.FollowResult.AlreadyFollowed;
import dev.chaoxin.subscriptions.FollowResult.Followed;
import dev.chaoxin.subscriptions.FollowResult.Refused;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicRefusal;
import dev.chaoxin.subscriptions.topics.TopicRefusal.Reason;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;

class SubscriptionsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);
  private static final TelegramChat CHAT = new TelegramChat(4711, OptionalInt.empty());
  private static final Locale HANS = Locale.forLanguageTag("zh-Hans");

  @EachDatabase
  void givesANewReaderTheDefaults(Database database) {
    try (database) {
      Subscriber reader = new Subscriptions(database, CLOCK).enter(CHAT, Locale.TAIWAN);
      assertThat(reader.language()).isEqualTo(Locale.forLanguageTag("zh-Hant"));
      assertThat(reader.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
      assertThat(reader.digestTime()).isEqualTo(LocalTime.of(7, 30));
      assertThat(reader.paused()).isFalse();
      assertThat(reader.topics()).isEmpty();
      assertThat(reader.channels()).containsExactly(CHAT);
      assertThat(reader.choices()).isEqualTo(DigestPreferences.DEFAULT);
    }
  }

  @EachDatabase
  void knowsAReaderAgainAndKeepsTheirLanguage(Database database) {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      Subscriber first = desk.enter(CHAT, Locale.ENGLISH);
      assertThat(desk.enter(CHAT, HANS)).isEqualTo(first);
      assertThat(desk.find(first.id())).contains(first);
      assertThat(desk.findBy(CHAT)).contains(first);
      assertThat(desk.findBy(new TelegramChat(4711, OptionalInt.of(3)))).isEmpty();
      assertThat(desk.find(first.id() + 1)).isEmpty();
    }
  }

  @EachDatabase
  void followsInTheReadersOrderAndNothingTwice(Database database) {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      long id = desk.enter(CHAT, HANS).id();
      assertThat(desk.follow(id, "養老服務")).isInstanceOf(Followed.class);
      assertThat(desk.follow(id, "ＧＤＰ")).isInstanceOf(Followed.class);
      assertThat(desk.follow(id, " 养老服务 "))
          .isEqualTo(new AlreadyFollowed(new Topic("養老服務", "养老服务")));
      assertThat(desk.follow(id, "的"))
          .isEqualTo(new Refused(new TopicRefusal(Reason.MATCHES_EVERYTHING, "的")));
      assertThat(topics(desk, id)).containsExactly("養老服務", "ＧＤＰ");
      assertThat(desk.unfollow(id, "养老服务")).contains(new Topic("養老服務", "养老服务"));
      assertThat(desk.unfollow(id, "养老服务")).isEmpty();
      assertThat(desk.unfollow(id, "(((")).isEmpty();
      assertThat(topics(desk, id)).containsExactly("ＧＤＰ");
    }
  }

  @EachDatabase
  void takesAHundredTopicsAndNotOneMore(Database database) {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      long id = desk.enter(CHAT, HANS).id();
      for (int i = 0; i < Topic.MAX_TOPICS; i++) {
        assertThat(desk.follow(id, "望潮大道" + i + "号")).isInstanceOf(Followed.class);
      }
      assertThat(desk.follow(id, "第一百零一个"))
          .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
          .extracting(refused -> refused.refusal().reason())
          .isEqualTo(Reason.TOO_MANY_TOPICS);
      assertThat(topics(desk, id)).hasSize(Topic.MAX_TOPICS).startsWith("望潮大道0号");
    }
  }

  @EachDatabase
  void putsATopicBeforeTheOthersAndHasDigestsFollowTheOrder(Database database) {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      long id = desk.enter(CHAT, HANS).id();
      for (String topic : List.of("渔港", "茶园", "AI 盐田", "书院")) {
        desk.follow(id, topic);
      }
      assertThat(desk.putFirst(id, "灯塔")).isFalse();
      assertThat(desk.find(id).orElseThrow().choices().byTopic()).isFalse();

      assertThat(desk.putFirst(id, "茶園")).isTrue();
      assertThat(desk.putFirst(id, "盐田 ai")).isTrue();
      desk.follow(id, "灯塔");

      Subscriber reader = desk.find(id).orElseThrow();
      assertThat(reader.topics())
          .extracting(Topic::wording)
          .containsExactly("AI 盐田", "茶园", "渔港", "书院", "灯塔");
      assertThat(reader.choices()).isEqualTo(DigestPreferences.DEFAULT.withByTopic(true));
    }
  }

  @EachDatabase
  void keepsEverySetting(Database database) {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      long id = desk.enter(CHAT, HANS).id();
      DigestPreferences choices =
          new DigestPreferences(
              List.of("望潮报", "临江报"),
              DigestPreferences.Length.HEADLINES,
              3,
              9,
              DigestPreferences.EmptyDay.NOTE,
              true,
              Optional.of(DayOfWeek.SATURDAY),
              true);
      desk.setDigestTime(id, LocalTime.of(23, 59, 59));
      desk.setZone(id, ZoneId.of("America/New_York"));
      desk.setLanguage(id, Locale.FRENCH);
      desk.pause(id);
      desk.choose(id, choices);
      Subscriber reader = desk.find(id).orElseThrow();
      assertThat(reader.digestTime()).isEqualTo(LocalTime.of(23, 59));
      assertThat(reader.zone()).isEqualTo(ZoneId.of("America/New_York"));
      assertThat(reader.language()).isEqualTo(Locale.ENGLISH);
      assertThat(reader.paused()).isTrue();
      assertThat(reader.choices()).isEqualTo(choices);
      desk.resume(id);
      assertThat(desk.find(id).orElseThrow().paused()).isFalse();
      assertThatThrownBy(() -> desk.pause(id + 1)).isInstanceOf(NoSuchElementException.class);
    }
  }

  @EachDatabase
  void stopsAndStartsAgainWithEverythingKept(Database database) {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      long id = desk.enter(CHAT, HANS).id();
      Channel mailbox = MailboxLinkingTest.linked(desk, id, "lin@example.com");
      desk.follow(id, "垃圾分类");
      Subscriber before = desk.find(id).orElseThrow();
      desk.stop(id);
      assertThat(desk.find(id).orElseThrow().channels()).isEmpty();
      assertThat(desk.findBy(mailbox)).isPresent();
      assertThat(desk.enter(CHAT, HANS)).isEqualTo(before);
    }
  }

  @EachDatabase
  void doesNotOpenAMailboxThatBounced(Database database) {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      long id = desk.enter(CHAT, HANS).id();
      Channel mailbox = MailboxLinkingTest.linked(desk, id, "lin@example.com");
      desk.close(mailbox, "550 5.1.1");
      desk.close(mailbox, "later");
      desk.stop(id);
      assertThat(desk.enter(CHAT, HANS).channels()).containsExactly(CHAT);
      assertThat(desk.channels(id).get(1))
          .isEqualTo(new ChannelState(mailbox, false, Optional.of("550 5.1.1"), CLOCK.instant()));
      desk.reopen(mailbox);
      assertThat(desk.find(id).orElseThrow().channels()).containsExactly(CHAT, mailbox);
    }
  }

  @EachDatabase
  void movesAGroupThatBecameASupergroup(Database database) {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      TelegramChat group = new TelegramChat(-12, OptionalInt.empty());
      TelegramChat supergroup = new TelegramChat(-100_000_000_012L, OptionalInt.empty());
      long id = desk.enter(group, HANS).id();
      desk.follow(id, "夜市经济");
      desk.enter(supergroup, HANS);
      desk.move(group, supergroup);
      assertThat(desk.findBy(group)).isEmpty();
      Subscriber moved = desk.findBy(supergroup).orElseThrow();
      assertThat(moved.id()).isEqualTo(id);
      assertThat(moved.topics()).hasSize(1);
    }
  }

  @EachDatabase
  void closesAnAddressThatMovedToAReaderWithTopics(Database database) {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      TelegramChat other = new TelegramChat(-5, OptionalInt.of(7));
      long id = desk.enter(CHAT, HANS).id();
      long there = desk.enter(other, HANS).id();
      desk.follow(there, "夜市经济");
      desk.move(CHAT, other);
      assertThat(desk.findBy(other).orElseThrow().id()).isEqualTo(there);
      assertThat(desk.channels(id)).singleElement().matches(state -> !state.open());
    }
  }

  @EachDatabase
  void forgetsAReaderAltogether(Database database) {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      long id = desk.enter(CHAT, HANS).id();
      desk.follow(id, "夜市经济");
      desk.link(id, "lin@example.com");
      desk.forget(id);
      assertThat(desk.find(id)).isEmpty();
      assertThat(desk.findBy(CHAT)).isEmpty();
      assertThat(desk.enter(CHAT, HANS).topics()).isEmpty();
    }
  }

  @EachDatabase
  void givesOneNumberToAReaderWhoEntersTwiceAtOnce(Database database) throws Exception {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      for (int round = 0; round < 20; round++) {
        TelegramChat chat = new TelegramChat(round, OptionalInt.empty());
        List<Long> ids = atOnce(() -> desk.enter(chat, HANS).id(), 4);
        assertThat(ids).containsOnly(ids.get(0));
      }
    }
  }

  @EachDatabase
  void countsATopicOnceThatIsFollowedTwiceAtOnce(Database database) throws Exception {
    try (database) {
      Subscriptions desk = new Subscriptions(database, CLOCK);
      for (int round = 0; round < 20; round++) {
        String words = "海塘" + round;
        long one = desk.enter(new TelegramChat(2L * round, OptionalInt.empty()), HANS).id();
        long two = desk.enter(new TelegramChat(2L * round + 1, OptionalInt.empty()), HANS).id();
        List<FollowResult> answers = new ArrayList<>();
        List<Callable<FollowResult>> calls =
            List.of(
                () -> desk.follow(one, words),
                () -> desk.follow(one, words),
                () -> desk.follow(two, words));
        answers.addAll(atOnce(calls));
        assertThat(answers.subList(0, 2)).hasAtLeastOneElementOfType(AlreadyFollowed.class);
        assertThat(topics(desk, one)).containsExactly(words);
        assertThat(topics(desk, two)).containsExactly(words);
      }
    }
  }

  private static List<String> topics(Subscriptions desk, long id) {
    return desk.find(id).orElseThrow().topics().stream().map(Topic::wording).toList();
  }

  private static <T> List<T> atOnce(Callable<T> call, int times) throws Exception {
    return atOnce(java.util.Collections.nCopies(times, call));
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      CyclicBarrier start = new CyclicBarrier(calls.size());
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> call : calls) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : running) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
