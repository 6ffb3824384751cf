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
      Subscriber reader = new Subscriptions(database, CLOCK).register(CHAT, Locale.TAIWAN);
      assertThat(reader.language()).isEqualTo(Locale.forLanguageTag("zh-Hant"));
      assertThat(reader.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
      assertThat(reader.digestTime()).isEqualTo(LocalTime.of(7, 30));
      assertThat(reader.paused()).isFalse();
      assertThat(reader.topics()).isEmpty();
      assertThat(reader.channels()).containsExactly(CHAT);
      assertThat(reader.preferences()).isEqualTo(DigestPreferences.DEFAULT);
    }
  }

  @EachDatabase
  void returnsAKnownReaderUnchanged(Database database) {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      Subscriber first = subscriptions.register(CHAT, Locale.ENGLISH);
      assertThat(subscriptions.register(CHAT, HANS)).isEqualTo(first);
      assertThat(subscriptions.find(first.id())).contains(first);
      assertThat(subscriptions.findBy(CHAT)).contains(first);
      assertThat(subscriptions.findBy(new TelegramChat(4711, OptionalInt.of(3)))).isEmpty();
      assertThat(subscriptions.find(first.id() + 1)).isEmpty();
    }
  }

  @EachDatabase
  void keepsTheReadersOrderAndFollowsNothingTwice(Database database) {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      long id = subscriptions.register(CHAT, HANS).id();
      assertThat(subscriptions.follow(id, "養老服務")).isInstanceOf(Followed.class);
      assertThat(subscriptions.follow(id, "ＧＤＰ")).isInstanceOf(Followed.class);
      assertThat(subscriptions.follow(id, " 养老服务 "))
          .isEqualTo(new AlreadyFollowed(new Topic("養老服務", "养老服务")));
      assertThat(subscriptions.follow(id, "的"))
          .isEqualTo(new Refused(new TopicRefusal(Reason.MATCHES_EVERYTHING, "的")));
      assertThat(topics(subscriptions, id)).containsExactly("養老服務", "ＧＤＰ");
      assertThat(subscriptions.unfollow(id, "养老服务")).contains(new Topic("養老服務", "养老服务"));
      assertThat(subscriptions.unfollow(id, "养老服务")).isEmpty();
      assertThat(subscriptions.unfollow(id, "(((")).isEmpty();
      assertThat(topics(subscriptions, id)).containsExactly("ＧＤＰ");
    }
  }

  @EachDatabase
  void acceptsAHundredTopicsAndNoMore(Database database) {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      long id = subscriptions.register(CHAT, HANS).id();
      for (int i = 0; i < Topic.MAX_TOPICS; i++) {
        assertThat(subscriptions.follow(id, "望潮大道" + i + "号")).isInstanceOf(Followed.class);
      }
      assertThat(subscriptions.follow(id, "第一百零一个"))
          .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
          .extracting(refused -> refused.refusal().reason())
          .isEqualTo(Reason.TOO_MANY_TOPICS);
      assertThat(topics(subscriptions, id)).hasSize(Topic.MAX_TOPICS).startsWith("望潮大道0号");
    }
  }

  @EachDatabase
  void movesATopicToTheTopAndSortsDigestsByTopic(Database database) {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      long id = subscriptions.register(CHAT, HANS).id();
      for (String topic : List.of("渔港", "茶园", "AI 盐田", "书院")) {
        subscriptions.follow(id, topic);
      }
      assertThat(subscriptions.moveToTop(id, "灯塔")).isFalse();
      assertThat(subscriptions.find(id).orElseThrow().preferences().byTopic()).isFalse();

      assertThat(subscriptions.moveToTop(id, "茶園")).isTrue();
      assertThat(subscriptions.moveToTop(id, "盐田 ai")).isTrue();
      subscriptions.follow(id, "灯塔");

      Subscriber reader = subscriptions.find(id).orElseThrow();
      assertThat(reader.topics())
          .extracting(Topic::wording)
          .containsExactly("AI 盐田", "茶园", "渔港", "书院", "灯塔");
      assertThat(reader.preferences()).isEqualTo(DigestPreferences.DEFAULT.withByTopic(true));
    }
  }

  @EachDatabase
  void keepsEverySetting(Database database) {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      long id = subscriptions.register(CHAT, HANS).id();
      DigestPreferences preferences =
          new DigestPreferences(
              List.of("望潮报", "临江报"),
              DigestPreferences.Length.HEADLINES,
              3,
              9,
              DigestPreferences.EmptyDay.NOTE,
              true,
              Optional.of(DayOfWeek.SATURDAY),
              true);
      subscriptions.setDigestTime(id, LocalTime.of(23, 59, 59));
      subscriptions.setZone(id, ZoneId.of("America/New_York"));
      subscriptions.setLanguage(id, Locale.FRENCH);
      subscriptions.pause(id);
      subscriptions.setPreferences(id, preferences);
      Subscriber reader = subscriptions.find(id).orElseThrow();
      assertThat(reader.digestTime()).isEqualTo(LocalTime.of(23, 59));
      assertThat(reader.zone()).isEqualTo(ZoneId.of("America/New_York"));
      assertThat(reader.language()).isEqualTo(Locale.ENGLISH);
      assertThat(reader.paused()).isTrue();
      assertThat(reader.preferences()).isEqualTo(preferences);
      subscriptions.resume(id);
      assertThat(subscriptions.find(id).orElseThrow().paused()).isFalse();
      assertThatThrownBy(() -> subscriptions.pause(id + 1))
          .isInstanceOf(NoSuchElementException.class);
    }
  }

  @EachDatabase
  void keepsEverythingOverStopAndStart(Database database) {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      long id = subscriptions.register(CHAT, HANS).id();
      Channel mailbox = MailboxLinkingTest.linked(subscriptions, id, "lin@example.com");
      subscriptions.follow(id, "垃圾分类");
      Subscriber before = subscriptions.find(id).orElseThrow();
      subscriptions.stop(id);
      assertThat(subscriptions.find(id).orElseThrow().channels()).isEmpty();
      assertThat(subscriptions.findBy(mailbox)).isPresent();
      assertThat(subscriptions.register(CHAT, HANS)).isEqualTo(before);
    }
  }

  @EachDatabase
  void doesNotReopenAMailboxThatBounced(Database database) {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      long id = subscriptions.register(CHAT, HANS).id();
      Channel mailbox = MailboxLinkingTest.linked(subscriptions, id, "lin@example.com");
      subscriptions.close(mailbox, "550 5.1.1");
      subscriptions.close(mailbox, "later");
      subscriptions.stop(id);
      assertThat(subscriptions.register(CHAT, HANS).channels()).containsExactly(CHAT);
      assertThat(subscriptions.channels(id).get(1))
          .isEqualTo(new ChannelState(mailbox, false, Optional.of("550 5.1.1"), CLOCK.instant()));
      subscriptions.reopen(mailbox);
      assertThat(subscriptions.find(id).orElseThrow().channels()).containsExactly(CHAT, mailbox);
    }
  }

  @EachDatabase
  void movesAGroupThatBecameASupergroup(Database database) {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      TelegramChat group = new TelegramChat(-12, OptionalInt.empty());
      TelegramChat supergroup = new TelegramChat(-100_000_000_012L, OptionalInt.empty());
      long id = subscriptions.register(group, HANS).id();
      subscriptions.follow(id, "夜市经济");
      subscriptions.register(supergroup, HANS);
      subscriptions.move(group, supergroup);
      assertThat(subscriptions.findBy(group)).isEmpty();
      Subscriber moved = subscriptions.findBy(supergroup).orElseThrow();
      assertThat(moved.id()).isEqualTo(id);
      assertThat(moved.topics()).hasSize(1);
    }
  }

  @EachDatabase
  void closesAChannelThatMovedToAReaderWithTopics(Database database) {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      TelegramChat other = new TelegramChat(-5, OptionalInt.of(7));
      long id = subscriptions.register(CHAT, HANS).id();
      long there = subscriptions.register(other, HANS).id();
      subscriptions.follow(there, "夜市经济");
      subscriptions.move(CHAT, other);
      assertThat(subscriptions.findBy(other).orElseThrow().id()).isEqualTo(there);
      assertThat(subscriptions.channels(id)).singleElement().matches(state -> !state.open());
    }
  }

  @EachDatabase
  void deletesAReaderWithAllData(Database database) {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      long id = subscriptions.register(CHAT, HANS).id();
      subscriptions.follow(id, "夜市经济");
      subscriptions.link(id, "lin@example.com");
      subscriptions.delete(id);
      assertThat(subscriptions.find(id)).isEmpty();
      assertThat(subscriptions.findBy(CHAT)).isEmpty();
      assertThat(subscriptions.register(CHAT, HANS).topics()).isEmpty();
    }
  }

  @EachDatabase
  void registersAReaderOnceWhenCalledConcurrently(Database database) throws Exception {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      for (int i = 0; i < 20; i++) {
        TelegramChat chat = new TelegramChat(i, OptionalInt.empty());
        List<Long> ids = concurrently(() -> subscriptions.register(chat, HANS).id(), 4);
        assertThat(ids).containsOnly(ids.get(0));
      }
    }
  }

  @EachDatabase
  void followsATopicOnceWhenCalledConcurrently(Database database) throws Exception {
    try (database) {
      Subscriptions subscriptions = new Subscriptions(database, CLOCK);
      for (int i = 0; i < 20; i++) {
        String words = "海塘" + i;
        long one = subscriptions.register(new TelegramChat(2L * i, OptionalInt.empty()), HANS).id();
        long two =
            subscriptions.register(new TelegramChat(2L * i + 1, OptionalInt.empty()), HANS).id();
        List<FollowResult> results = new ArrayList<>();
        List<Callable<FollowResult>> calls =
            List.of(
                () -> subscriptions.follow(one, words),
                () -> subscriptions.follow(one, words),
                () -> subscriptions.follow(two, words));
        results.addAll(concurrently(calls));
        assertThat(results.subList(0, 2)).hasAtLeastOneElementOfType(AlreadyFollowed.class);
        assertThat(topics(subscriptions, one)).containsExactly(words);
        assertThat(topics(subscriptions, two)).containsExactly(words);
      }
    }
  }

  private static List<String> topics(Subscriptions subscriptions, long id) {
    return subscriptions.find(id).orElseThrow().topics().stream().map(Topic::wording).toList();
  }

  private static <T> List<T> concurrently(Callable<T> call, int times) throws Exception {
    return concurrently(java.util.Collections.nCopies(times, call));
  }

  private static <T> List<T> concurrently(List<Callable<T>> calls) throws Exception {
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
      List<T> results = new ArrayList<>();
      for (Future<T> answer : running) {
        results.add(answer.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
