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
 * Polls, and keeps polling: a session that could not start, died or fell silent is replaced by a
 * new one, and nothing that a consumer throws reaches the library, which would stop without a word.
 */
final class TelegramPoller implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);

  private final String token;
  private final TelegramUrl server;
  private final Greeting greeting;
  private final Consumer<List<Update>> consumer;
  private final Patience patience;
  private final Clock clock;
  private final ScheduledExecutorService keeper = DaemonThreads.single("telegram-keeper");
  private Optional<Line> line = Optional.empty();
  private boolean complained;
  private volatile boolean consuming;
  private volatile boolean closed;

  /** What is to be done with the server before each session. */
  @FunctionalInterface
  interface Greeting {
    void with(TelegramUrl server) throws TelegramApiException;
  }

  /**
   * How long to wait for what.
   *
   * @param poll how long the server may hold a poll
   * @param look how often to look whether the session lives
   * @param silence how long a session may be silent, more than a poll and a pause after a failure
   */
  record Patience(Duration poll, Duration look, Duration silence) {

    static final Patience USUAL =
        new Patience(Duration.ofSeconds(50), Duration.ofSeconds(5), Duration.ofSeconds(120));
  }

  /** One session with what it runs on. */
  private record Line(
      BotSession session, OkHttpClient http, ScheduledExecutorService thread, PollMonitor watch) {}

  /**
   * A poller that does not poll yet.
   *
   * @param consumer takes the updates; while it does not return, no further ones are fetched and
   *     those it has are not confirmed
   */
  TelegramPoller(
      String token,
      TelegramUrl server,
      Greeting greeting,
      Consumer<List<Update>> consumer,
      Patience patience,
      Clock clock) {
    this.token = token;
    this.server = server;
    this.greeting = greeting;
    this.consumer = consumer;
    this.patience = patience;
    this.clock = clock;
  }

  /** Begins to poll as soon as the server is there. Returns at once. */
  void start() {
    var unused =
        keeper.scheduleWithFixedDelay(
            this::look, 0, patience.look().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether a session lives and the server answers it. */
  synchronized boolean isPolling() {
    return line.filter(each -> lives(each) && each.watch().isUp()).isPresent();
  }

  private synchronized void look() {
    if (closed || line.filter(this::lives).isPresent()) {
      return;
    }
    if (line.isPresent()) {
      log.warn("polling Telegram died; it starts again");
      hangUp(line.get());
    }
    line = open();
  }

  private boolean lives(Line each) {
    boolean ended =
        Optional.ofNullable(each.session().getRunningPolling()).isEmpty()
            || each.session().getRunningPolling().isDone();
    Instant latest = each.watch().sign().plus(patience.silence());
    return !ended && (consuming || clock.instant().isBefore(latest));
  }

  private Optional<Line> open() {
    PollMonitor watch = new PollMonitor(clock);
    OkHttpClient http = HttpClients.polling(patience.poll(), watch);
    ScheduledExecutorService thread = DaemonThreads.single("telegram-poll");
    BotSession session =
        new BotSession(
            new ObjectMapper(),
            http,
            thread,
            token,
            () -> server,
            last -> new TolerantGetUpdates(last, patience.poll()),
            () -> watch,
            this::consume);
    Line opened = new Line(session, http, thread, watch);
    try {
      greeting.with(server);
      session.start();
      complained = false;
      log.info("polling Telegram");
      return Optional.of(opened);
    } catch (TelegramApiException | RuntimeException trouble) {
      complain(trouble);
      hangUp(opened);
      return Optional.empty();
    }
  }

  private void complain(Exception trouble) {
    if (!complained) {
      complained = true;
      String said =
          trouble instanceof TelegramApiException api
              ? BotApiErrors.said(api)
              : trouble.getClass().getSimpleName();
      log.warn("Telegram is not there yet ({}); trying again", said);
    }
  }

  private void consume(List<Update> updates) {
    consuming = true;
    try {
      consumer.accept(updates);
    } catch (Throwable anything) {
      // Whatever leaves this method ends polling for ever, silently (measured with 10.2.0).
      log.error("{} updates could not be taken in", updates.size(), anything);
    } finally {
      consuming = false;
    }
  }

  private static void hangUp(Line old) {
    old.watch().end();
    old.session().stop();
    old.http().dispatcher().cancelAll();
    old.thread().shutdownNow();
    HttpClients.close(old.http());
  }

  /** Stops at once; what was fetched and not consumed comes again at the next start. */
  @Override
  public void close() {
    closed = true;
    keeper.shutdownNow();
    synchronized (this) {
      line.ifPresent(TelegramPoller::hangUp);
      line = Optional.empty();
    }
  }
}
