package dev.chaoxin.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** A few connections to one mail server, kept while there is work and closed when idle. */
final class SmtpConnectionPool implements AutoCloseable {

  static final int MAX_CONNECTIONS = 4;

  // Some servers count the messages of a connection and refuse those above their limit.
  private static final int MESSAGES_PER_CONNECTION = 100;

  private final GenericObjectPool<StagedTransport> pool;

  SmtpConnectionPool(MailServer server, Session session) {
    Duration idle = server.timeouts().idle();
    GenericObjectPoolConfig<StagedTransport> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(MAX_CONNECTIONS);
    config.setMaxIdle(MAX_CONNECTIONS);
    config.setMinEvictableIdleDuration(idle);
    config.setTimeBetweenEvictionRuns(Duration.ofMillis(Math.max(10, idle.toMillis() / 2)));
    config.setNumTestsPerEvictionRun(MAX_CONNECTIONS);
    config.setJmxEnabled(false);
    pool = new GenericObjectPool<>(new Connections(server, session), config);
  }

  /**
   * A connection for one message, waiting while all are in use; give it back by {@link #release} or
   * {@link #discard}.
   *
   * @throws SmtpConnectException when a new connection is needed and cannot be made
   */
  StagedTransport borrow() throws SmtpConnectException, InterruptedException {
    try {
      return pool.borrowObject();
    } catch (SmtpConnectException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes back a connection that is fit for the next message. */
  void release(StagedTransport connection) {
    if (connection.delivered() < MESSAGES_PER_CONNECTION) {
      pool.returnObject(connection);
    } else {
      discard(connection);
    }
  }

  /** Closes a borrowed connection. */
  void discard(StagedTransport connection) {
    try {
      pool.invalidateObject(connection);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closes all idle connections: when the server closed one, it has likely closed the others. */
  void discardIdle() {
    pool.clear();
  }

  @Override
  public void close() {
    pool.close();
  }

  private static final class Connections extends BasePooledObjectFactory<StagedTransport> {

    private final MailServer server;
    private final Session session;

    Connections(MailServer server, Session session) {
      this.server = server;
      this.session = session;
    }

    @Override
    public StagedTransport create() throws SmtpConnectException {
      StagedTransport connection = new StagedTransport(session);
      String user = server.login().map(MailServer.Login::user).orElse(null);
      String password = server.login().map(MailServer.Login::password).orElse(null);
      try {
        connection.connect(server.host(), server.port(), user, password);
        return connection;
      } catch (MessagingException e) {
        close(connection);
        throw new SmtpConnectException(connection.reply(), e);
      }
    }

    @Override
    public PooledObject<StagedTransport> wrap(StagedTransport connection) {
      return new DefaultPooledObject<>(connection);
    }

    @Override
    public void destroyObject(PooledObject<StagedTransport> pooled) {
      close(pooled.getObject());
    }

    private static void close(StagedTransport connection) {
      try {
        connection.close();
      } catch (MessagingException e) {
        // The server was gone already; the connection is closed all the same.
        return;
      }
    }
  }
}
