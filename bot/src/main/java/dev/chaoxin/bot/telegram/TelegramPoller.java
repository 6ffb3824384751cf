package dev.chaoxin.bot.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Keeps polling for updates: replaces a session that could not start, ended or no longer responds.
 * Catches everything the consumer throws, because an exception would stop the library's polling
 * without a log message.
 */
final class TelegramPoller implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);

  private final String token;
  private final TelegramUrl server;
  private final SessionSetup setup;
  private final Consumer<List<Update>> consumer;
  private final Timing timing;
  private final Clock clock;
  private final ScheduledExecutorService supervisor = DaemonThreads.single("telegram-supervisor");
  private Optional<Session> session = Optional.empty();
  private boolean unavailableLogged;
  private volatile boolean consuming;
  private volatile boolean closed;

  /** Runs before each session. */
  @FunctionalInterface
  interface SessionSetup {
    void prepare(TelegramUrl server) throws TelegramApiException;
  }

  /**
   * Intervals of polling.
   *
   * @param pollTimeout how long the server may hold a request while there are no updates
   * @param checkInterval how often to check that the session is alive
   * @param maxSilence how long a session may be silent; longer than a poll and a back-off together
   */
  record Timing(Duration pollTimeout, Duration checkInterval, Duration maxSilence) {

    static final Timing DEFAULT =
        new Timing(Duration.ofSeconds(50), Duration.ofSeconds(5), Duration.ofSeconds(120));
  }

  /** A session and its resources. */
  private record Session(
      BotSession botSession,
      OkHttpClient http,
      ScheduledExecutorService thread,
      PollMonitor monitor) {}

  /**
   * Creates a poller, which does not poll until it is started.
   *
   * @param consumer takes the updates; until it returns, no further ones are fetched, and those it
   *     has are not confirmed
   */
  TelegramPoller(
      String token,
      TelegramUrl server,
      SessionSetup setup,
      Consumer<List<Update>> consumer,
      Timing timing,
      Clock clock) {
    this.token = token;
    this.server = server;
    this.setup = setup;
    this.consumer = consumer;
    this.timing = timing;
    this.clock = clock;
  }

  /** Starts polling as soon as the server is available. Returns at once. */
  void start() {
    var unused =
        supervisor.scheduleWithFixedDelay(
            this::ensureSession, 0, timing.checkInterval().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether a session is alive and the server answers it. */
  synchronized boolean isPolling() {
    return session.filter(each -> isAlive(each) && each.monitor().isUp()).isPresent();
  }

  private synchronized void ensureSession() {
    if (closed || session.filter(this::isAlive).isPresent()) {
      return;
    }
    if (session.isPresent()) {
      log.warn("polling Telegram stopped unexpectedly; restarting");
      close(session.get());
    }
    session = open();
  }

  private boolean isAlive(Session candidate) {
    boolean ended =
        Optional.ofNullable(candidate.botSession().getRunningPolling()).isEmpty()
            || candidate.botSession().getRunningPolling().isDone();
    Instant deadline = candidate.monitor().lastActivity().plus(timing.maxSilence());
    return !ended && (consuming || clock.instant().isBefore(deadline));
  }

  private Optional<Session> open() {
    PollMonitor monitor = new PollMonitor(clock);
    OkHttpClient http = HttpClients.forPolling(timing.pollTimeout(), monitor);
    ScheduledExecutorService thread = DaemonThreads.single("telegram-poll");
    BotSession botSession =
        new BotSession(
            new ObjectMapper(),
            http,
            thread,
            token,
            () -> server,
            last -> new TolerantGetUpdates(last, timing.pollTimeout()),
            () -> monitor,
            this::consume);
    Session opened = new Session(botSession, http, thread, monitor);
    try {
      setup.prepare(server);
      botSession.start();
      unavailableLogged = false;
      log.info("polling Telegram");
      return Optional.of(opened);
    } catch (TelegramApiException | RuntimeException e) {
      logUnavailable(e);
      close(opened);
      return Optional.empty();
    }
  }

  private void logUnavailable(Exception e) {
    if (!unavailableLogged) {
      unavailableLogged = true;
      String reason =
          e instanceof TelegramApiException api
              ? BotApiErrors.describe(api)
              : e.getClass().getSimpleName();
      log.warn("could not start polling Telegram ({}); retrying", reason);
    }
  }

  private void consume(List<Update> updates) {
    consuming = true;
    try {
      consumer.accept(updates);
    } catch (Throwable e) {
      // Anything thrown from here ends polling for good, without a log message (seen in 10.2.0).
      log.error("could not receive {} updates", updates.size(), e);
    } finally {
      consuming = false;
    }
  }

  private static void close(Session session) {
    session.monitor().end();
    session.botSession().stop();
    session.http().dispatcher().cancelAll();
    session.thread().shutdownNow();
    HttpClients.close(session.http());
  }

  /** Stops at once; updates that were not consumed are delivered again at the next start. */
  @Override
  public void close() {
    closed = true;
    supervisor.shutdownNow();
    synchronized (this) {
      session.ifPresent(TelegramPoller::close);
      session = Optional.empty();
    }
  }
}
