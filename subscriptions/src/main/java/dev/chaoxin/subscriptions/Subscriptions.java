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
 * Readers, their topics, channels and preferences. Each method runs in its own transaction and is
 * safe for use by several threads and processes. Methods that change a reader throw {@link
 * java.util.NoSuchElementException} if there is no reader with the given id.
 */
public final class Subscriptions {

  /** The reason of channels closed because the reader stopped all digests. */
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
   * Returns the reader of a chat, creating one if there is none. Reopens the chat, and the channels
   * closed by {@link #stop}.
   *
   * @param language the language of a new reader; stored as the nearest of {@link Languages#ALL}
   */
  public Subscriber register(TelegramChat chat, Locale language) {
    Instant now = clock.instant();
    return database.inTransaction(
        handle -> {
          Optional<Long> known = ChannelRows.owner(handle, chat);
          if (known.isEmpty()) {
            long id = SubscriberRows.insert(handle, language, defaults, now);
            ChannelRows.insert(handle, id, chat, now);
            return load(handle, id).orElseThrow();
          }
          ChannelRows.setOpen(handle, chat, true, "", now);
          for (ChannelState state : ChannelRows.of(handle, known.get())) {
            if (state.stopped()) {
              ChannelRows.setOpen(handle, state.channel(), true, "", now);
            }
          }
          return load(handle, known.get()).orElseThrow();
        });
  }

  public Optional<Subscriber> find(long id) {
    return database.jdbi().inTransaction(handle -> load(handle, id));
  }

  /** Finds the reader of a channel, open or closed. */
  public Optional<Subscriber> findBy(Channel channel) {
    return database
        .jdbi()
        .inTransaction(
            handle -> ChannelRows.owner(handle, channel).flatMap(id -> load(handle, id)));
  }

  /** All channels of a reader, open and closed, the oldest first. */
  public List<ChannelState> channels(long id) {
    return database.jdbi().withHandle(handle -> ChannelRows.of(handle, id));
  }

  /** Adds a topic after the reader's others. */
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

  /** Removes a topic, in any wording; empty if the reader does not follow it. */
  public Optional<Topic> unfollow(long id, String words) {
    if (!(Topic.parse(words) instanceof TopicParseResult.Parsed read)) {
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
   * Moves a topic, in any wording, before the reader's others and makes digests follow the order of
   * topics; false if the reader does not follow it.
   */
  public boolean moveToTop(long id, String words) {
    if (!(Topic.parse(words) instanceof TopicParseResult.Parsed read)) {
      return false;
    }
    return database.inTransaction(
        handle -> {
          lock(handle, id);
          String form = read.topic().normalForm();
          boolean known = FollowedTopicRows.find(handle, id, form).isPresent();
          if (known) {
            FollowedTopicRows.moveToTop(handle, id, form);
            SubscriberRows.set(handle, id, "by_topic", true);
          }
          return known;
        });
  }

  /** Sets the digest time; seconds are dropped. */
  public void setDigestTime(long id, LocalTime time) {
    set(id, "digest_minute", SubscriberRows.minute(time));
  }

  public void setZone(long id, ZoneId zone) {
    set(id, "zone", zone.getId());
  }

  /** Stores the nearest of {@link Languages#ALL}. */
  public void setLanguage(long id, Locale language) {
    set(id, "language", Languages.nearest(language).toLanguageTag());
  }

  public void setPreferences(long id, DigestPreferences preferences) {
    database.inTransaction(
        handle -> {
          lock(handle, id);
          SubscriberRows.setPreferences(handle, id, preferences);
          return id;
        });
  }

  /** Ranks articles of a topic lower; a reader has at most thirty such topics. */
  public void downrank(long id, Topic topic) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> {
          lock(handle, id);
          DownrankedTopics.add(handle, id, topic, now);
          return id;
        });
  }

  /** Ranks articles of a topic normally again. */
  public void undoDownrank(long id, Topic topic) {
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

  /** Closes all open channels and keeps everything else. */
  public void stop(long id) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> {
          lock(handle, id);
          for (Channel channel : ChannelRows.open(handle, id)) {
            ChannelRows.setOpen(handle, channel, false, STOPPED, now);
          }
          return id;
        });
  }

  /** Deletes a reader with all their data; no effect if there is none. */
  public void delete(long id) {
    database.inTransaction(
        handle ->
            handle.createUpdate("DELETE FROM subscriber WHERE id = :id").bind("id", id).execute());
  }

  /** First step of linking a mailbox: issues a code, see {@link LinkingResult}. */
  public LinkingResult link(long id, String address) {
    return mailboxes.link(id, address);
  }

  /** Second step: checks the mailed code. Ignores blanks and hyphens, accepts full-width digits. */
  public ConfirmationResult confirm(long id, String code) {
    return mailboxes.confirm(id, code);
  }

  /** Removes the reader's mailbox and invalidates pending codes. */
  public void unlink(long id) {
    mailboxes.unlink(id);
  }

  /**
   * Closes a channel: it receives no more digests. Everything else is kept.
   *
   * @param reason shown to operators and to the reader
   */
  public void close(Channel channel, String reason) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> {
          ChannelRows.setOpen(handle, channel, false, reason, now);
          return channel;
        });
  }

  public void reopen(Channel channel) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> {
          ChannelRows.setOpen(handle, channel, true, "", now);
          return channel;
        });
  }

  /**
   * Changes the address of a channel, such as that of a group that became a supergroup. If the new
   * address already belongs to a reader with topics, the old address is closed instead; a reader
   * without topics loses it.
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
            ChannelRows.setOpen(handle, from, false, "moved", now);
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

  private void set(long id, String column, Object value) {
    database.inTransaction(
        handle -> {
          lock(handle, id);
          SubscriberRows.set(handle, id, column, value);
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
