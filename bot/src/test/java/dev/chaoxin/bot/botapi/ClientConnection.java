package dev.chaoxin.bot.botapi;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A client's connection, on which a request can be answered or cut off in several ways. */
final class ClientConnection implements AutoCloseable {

  private static final Map<Integer, String> REASONS =
      Map.of(
          200, "OK",
          400, "Bad Request",
          401, "Unauthorized",
          403, "Forbidden",
          404, "Not Found",
          409, "Conflict",
          429, "Too Many Requests",
          500, "Internal Server Error",
          502, "Bad Gateway",
          503, "Service Unavailable");

  private static final int PROBE_MILLIS = 1;
  private static final Duration PROBE_INTERVAL = Duration.ofMillis(50);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final CountDownLatch stopped;

  /**
   * A connection.
   *
   * @param stopped opens when the server stops
   */
  ClientConnection(Socket socket, CountDownLatch stopped) throws IOException {
    this.socket = socket;
    this.stopped = stopped;
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = new BufferedOutputStream(socket.getOutputStream());
  }

  Optional<ReceivedRequest> receive() throws IOException {
    return ReceivedRequest.read(in);
  }

  void answer(HttpAnswer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    out.write(head(answer, body.length));
    out.write(body);
    out.flush();
  }

  /** Sends half of the answer and closes. */
  void answerHalf(HttpAnswer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    out.write(head(answer, body.length));
    out.write(body, 0, body.length / 2);
    out.flush();
    close();
  }

  /** Closes the connection without an answer, like a proxy that goes down. */
  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Aborts the connection with a TCP reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  boolean isClosed() {
    return socket.isClosed();
  }

  /** Waits for that time, or until the server stops. */
  void delay(Duration delay) throws InterruptedException {
    var unused = stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Stays silent until the client hangs up or the server stops. */
  void hang() throws IOException, InterruptedException {
    while (!isHungUp()) {
      if (stopped.await(PROBE_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  /** Whether the client has closed the connection. */
  boolean isHungUp() {
    try {
      in.mark(1);
      socket.setSoTimeout(PROBE_MILLIS);
      boolean ended = in.read() < 0;
      in.reset();
      socket.setSoTimeout(0);
      return ended;
    } catch (SocketTimeoutException stillThere) {
      return unlimited();
    } catch (IOException gone) {
      return true;
    }
  }

  private boolean unlimited() {
    try {
      socket.setSoTimeout(0);
      return false;
    } catch (IOException gone) {
      return true;
    }
  }

  private static byte[] head(HttpAnswer answer, int length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ");
    head.append(answer.status()).append(' ').append(REASONS.getOrDefault(answer.status(), "Error"));
    answer
        .headers()
        .forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
    head.append("\r\nContent-Length: ").append(length).append("\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
