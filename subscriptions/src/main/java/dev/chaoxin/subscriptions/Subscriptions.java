package dev.chaoxin.subscriptions;

import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.FollowResult.AlreadyFollowed;
import dev.chaoxin.subscriptions.FollowResult.Followed;
import dev.chaoxin.subscriptions.FollowResult.Refused;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
import dev.chaoxin.subscriptions.topics.TopicRefusal;
import dev.chaoxin.subscriptions.topics.TopicRefusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The subscription desk: what readers ask of it, each a transaction of its own. Safe for use by
 * many threads and processes. A reader's number that is not on the books is an {@link
 * java.util.NoSuchElementException}.
 */
public final class Subscriptions {

  /** Why a channel is closed whose reader said stop. */
  static final String STOPPED = "stopped";

  private final Database database;
  private final Clock clock;
  private final SubscriberDefaults defaults;
  private final MailboxLinking mailboxes;

  public Subscriptions(Database database, Clock clock) {
    this(database, clock, SubscriberDefaults.DEFAULT);
  }

  public Subscriptions(Database database, Clock clock, SubscriberDefaults defaults) {
    this.database = database;
    this.clock = clock;
    this.defaults = defaults;
    this.mailboxes = new MailboxLinking(database, clock);
  }

  /**
   * The reader of a chat, new or known. A chat that was closed is open again, and with it what a
   * stop had closed.
   *
   * @param language of a new reader; the nearest of {@link Languages#ALL} is kept
   */
  public Subscriber enter(TelegramChat chat, Locale language) {
    Instant now = clock.instant();
    return database.inTransaction(
        handle -> {
          Optional<Long> known = ChannelRows.owner(handle, chat);
          if (known.isEmpty()) {
            long id = SubscriberRows.insert(handle, language, defaults, now);
            ChannelRows.insert(handle, id, chat, now);
            return load(handle, id).orElseThrow();
          }
          ChannelRows.set(handle, chat, true, "", now);
          for (ChannelState state : ChannelRows.of(handle, known.get())) {
            if (state.stopped()) {
              ChannelRows.set(handle, state.channel(), true, "", now);
            }
          }
          return load(handle, known.get()).orElseThrow();
        });
  }

  public Optional<Subscriber> find(long id) {
    return database.jdbi().inTransaction(handle -> load(handle, id));
  }

  /** The reader of a channel, open or closed. */
  public Optional<Subscriber> findBy(Channel channel) {
    return database
        .jdbi()
        .inTransaction(
            handle -> ChannelRows.owner(handle, channel).flatMap(id -> load(handle, id)));
  }

  /** All channels of a reader, the closed ones too, the oldest first. */
  public List<ChannelState> channels(long id) {
    return database.jdbi().withHandle(handle -> ChannelRows.of(handle, id));
  }

  /** Adds a topic behind those the reader has. */
  public FollowResult follow(long id, String words) {
    if (Topic.parse(words) instanceof TopicParseResult.Refused refused) {
      return new Refused(refused.refusal());
    }
    Topic topic = Topic.of(words);
    return database.inTransaction(
        handle -> {
          lock(handle, id);
          Optional<Topic> known = FollowedTopicRows.find(handle, id, topic.normalForm());
          if (known.isPresent()) {
            return new AlreadyFollowed(known.get());
          }
          if (FollowedTopicRows.count(handle, id) >= Topic.MAX_TOPICS) {
            return new Refused(new TopicRefusal(Reason.TOO_MANY_TOPICS, topic.wording()));
          }
          FollowedTopicRows.append(handle, id, topic);
          return new Followed(topic);
        });
  }

  /** Drops a topic, whichever way it is written; empty when the reader does not follow it. */
  public Optional<Topic> unfollow(long id, String words) {
    if (!(Topic.parse(words) instanceof TopicParseResult.Read read)) {
      return Optional.empty();
    }
    return database.inTransaction(
        handle -> {
          lock(handle, id);
          Optional<Topic> known = FollowedTopicRows.find(handle, id, read.topic().normalForm());
          known.ifPresent(topic -> FollowedTopicRows.remove(handle, id, topic.normalForm()));
          return known;
        });
  }

  /**
   * Puts a topic before the reader's others, whichever way it is written, and has digests follow
   * the order; false when the reader does not follow it.
   */
  public boolean putFirst(long id, String words) {
    if (!(Topic.parse(words) instanceof TopicParseResult.Read read)) {
      return false;
    }
    return database.inTransaction(
        handle -> {
          lock(handle, id);
          String form = read.topic().normalForm();
          boolean known = FollowedTopicRows.find(handle, id, form).isPresent();
          if (known) {
            FollowedTopicRows.first(handle, id, form);
            SubscriberRows.set(handle, id, "by_topic", true);
          }
          return known;
        });
  }

  /** To the minute. */
  public void setDigestTime(long id, LocalTime time) {
    set(id, "digest_minute", SubscriberRows.minute(time));
  }

  public void setZone(long id, ZoneId zone) {
    set(id, "zone", zone.getId());
  }

  /** Keeps the nearest of {@link Languages#ALL}. */
  public void setLanguage(long id, Locale language) {
    set(id, "language", Languages.nearest(language).toLanguageTag());
  }

  public void choose(long id, DigestPreferences choices) {
    database.inTransaction(
        handle -> {
          lock(handle, id);
          SubscriberRows.choose(handle, id, choices);
          return id;
        });
  }

  /** The reader wants less of what these words stand for; the oldest of thirty is forgotten. */
  public void less(long id, Topic topic) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> {
          lock(handle, id);
          DownrankedTopics.add(handle, id, topic, now);
          return id;
        });
  }

  /** The reader does not want less of it any more. */
  public void lessNoMore(long id, Topic topic) {
    database.inTransaction(
        handle -> {
          lock(handle, id);
          DownrankedTopics.remove(handle, id, topic);
          return id;
        });
  }

  public void pause(long id) {
    set(id, "paused", true);
  }

  public void resume(long id) {
    set(id, "paused", false);
  }

  /** Closes all channels and keeps everything else. */
  public void stop(long id) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> {
          lock(handle, id);
          for (Channel channel : ChannelRows.open(handle, id)) {
            ChannelRows.set(handle, channel, false, STOPPED, now);
          }
          return id;
        });
  }

  /** Takes a reader off the books, with everything we know of them. */
  public void forget(long id) {
    database.inTransaction(
        handle ->
            handle.createUpdate("DELETE FROM subscriber WHERE id = :id").bind("id", id).execute());
  }

  /** First step to a mailbox: a code for it, see {@link LinkingResult}. */
  public LinkingResult link(long id, String address) {
    return mailboxes.link(id, address);
  }

  /** Second step: the code that was mailed. Blanks and full-width digits are forgiven. */
  public ConfirmationResult confirm(long id, String code) {
    return mailboxes.confirm(id, code);
  }

  /** Removes the reader's mailbox and what waits for it. */
  public void unlink(long id) {
    mailboxes.unlink(id);
  }

  /**
   * No more digests there; everything is kept.
   *
   * @param reason for the operator and the reader's page
   */
  public void close(Channel channel, String reason) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> {
          ChannelRows.set(handle, channel, false, reason, now);
          return channel;
        });
  }

  public void reopen(Channel channel) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> {
          ChannelRows.set(handle, channel, true, "", now);
          return channel;
        });
  }

  /**
   * The channel has another address now, as a group that became a supergroup. When the new address
   * has a reader of its own already, one who follows nothing gives it up, and else the old address
   * is closed.
   */
  public void move(Channel from, Channel to) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> {
          Optional<Long> mover = ChannelRows.owner(handle, from);
          Optional<Long> there = ChannelRows.owner(handle, to);
          if (mover.isEmpty() || ChannelRows.key(from).equals(ChannelRows.key(to))) {
            return to;
          }
          if (there.isPresent() && FollowedTopicRows.count(handle, there.get()) > 0) {
            ChannelRows.set(handle, from, false, "moved", now);
            return to;
          }
          ChannelRows.remove(handle, to);
          ChannelRows.rename(handle, from, to, now);
          return to;
        });
  }

  /**
   * The readers whose digest is due at {@code at}: not paused, and their clock has reached their
   * digest time. Pages are read as they are iterated over, by time zone and id; each reader appears
   * once per local day. A digest time skipped by a daylight-saving gap is due at the transition. A
   * reader who subscribed after the day's digest time is first due on the next day.
   */
  public Iterable<DuePage> duePages(Instant at) {
    return new DueReaders(database.jdbi(), at);
  }

  private void set(long id, String column, Object content) {
    database.inTransaction(
        handle -> {
          lock(handle, id);
          SubscriberRows.set(handle, id, column, content);
          return id;
        });
  }

  static void lock(Handle handle, long id) {
    if (!SubscriberRows.lock(handle, id)) {
      throw new java.util.NoSuchElementException("no reader " + id);
    }
  }

  private static Optional<Subscriber> load(Handle handle, long id) {
    return SubscriberRows.find(handle, id)
        .map(
            row ->
                row.with(
                    FollowedTopicRows.of(handle, id),
                    ChannelRows.open(handle, id),
                    DownrankedTopics.of(handle, id)));
  }
}
