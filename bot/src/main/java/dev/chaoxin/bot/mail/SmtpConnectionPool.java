package dev.chaoxin.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The lines to one mail server: a few, kept while there is work, hung up when there is none. */
final class SmtpConnectionPool implements AutoCloseable {

  static final int LINES = 4;
  // Some servers count the mails of a connection and refuse those above their limit.
  private static final int MAILS_A_LINE = 100;

  private final MailServer server;
  private final Session session;
  private final Semaphore room = new Semaphore(LINES);
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final ScheduledExecutorService janitor;
  private final ScheduledFuture<?> rounds;
  private boolean closed;

  private record Idle(StagedTransport line, long since) {}

  SmtpConnectionPool(MailServer server, Session session) {
    this.server = server;
    this.session = session;
    this.janitor =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "mail-lines");
              thread.setDaemon(true);
              return thread;
            });
    long pause = Math.max(10, server.patience().idle().toMillis() / 2);
    this.rounds =
        janitor.scheduleWithFixedDelay(
            () -> hangUpIdle(server.patience().idle()), pause, pause, TimeUnit.MILLISECONDS);
  }

  /** Waits until one of the few lines may be used; each {@code enter} has its {@code leave}. */
  void enter() throws InterruptedException {
    room.acquire();
  }

  void leave() {
    room.release();
  }

  /** A line that carried a mail before and is still open, as far as we know. */
  synchronized Optional<StagedTransport> kept() {
    return Optional.ofNullable(idle.pollLast()).map(Idle::line);
  }

  /** A line not yet dialled. */
  StagedTransport fresh() {
    return new StagedTransport(session);
  }

  void dial(StagedTransport line) throws MessagingException {
    if (server.login().isPresent()) {
      var login = server.login().get();
      line.connect(server.host(), server.port(), login.user(), login.password());
    } else {
      line.connect(server.host(), server.port(), null, null);
    }
  }

  /** Takes back a line that is fit for the next mail. */
  void keep(StagedTransport line) {
    synchronized (this) {
      if (!closed && line.carried() < MAILS_A_LINE) {
        idle.addLast(new Idle(line, System.nanoTime()));
        return;
      }
    }
    hangUp(line);
  }

  void hangUp(StagedTransport line) {
    try {
      line.close();
    } catch (MessagingException alreadyGone) {
      // The line is closed all the same.
      return;
    }
  }

  private void hangUpIdle(Duration longerThan) {
    while (true) {
      StagedTransport line;
      synchronized (this) {
        Idle oldest = idle.peekFirst();
        if (oldest == null || System.nanoTime() - oldest.since() < longerThan.toNanos()) {
          return;
        }
        line = idle.pollFirst().line();
      }
      hangUp(line);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    rounds.cancel(false);
    janitor.shutdown();
    hangUpIdle(Duration.ZERO);
  }
}
