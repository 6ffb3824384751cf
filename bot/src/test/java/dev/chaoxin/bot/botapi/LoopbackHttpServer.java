package dev.chaoxin.bot.botapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * An HTTP/1.1 server on the loopback address, with one thread per connection. It works on sockets
 * because the JDK's own server can neither reset a connection nor send half an answer.
 */
final class LoopbackHttpServer {

  /** Answers a request, or leaves it unanswered. */
  @FunctionalInterface
  interface RequestHandler {
    void handle(ReceivedRequest request, ClientConnection connection)
        throws IOException, InterruptedException;
  }

  private static final int BACKLOG = 200;

  /**
   * One run, from a start to a stop.
   *
   * @param stopped opens when it begins to stop
   * @param acceptEnded opens when it accepts no more connections
   */
  private record Run(
      ServerSocket socket,
      CountDownLatch stopped,
      CountDownLatch acceptEnded,
      Set<Socket> connections) {}

  private final RequestHandler handler;
  private int port;
  private Optional<Run> run = Optional.empty();

  /**
   * A server that does not listen yet.
   *
   * @param port 0 for any free port, which is kept across restarts
   */
  LoopbackHttpServer(int port, RequestHandler handler) {
    this.port = port;
    this.handler = handler;
  }

  synchronized int port() {
    return port;
  }

  synchronized void start() {
    if (run.isPresent()) {
      return;
    }
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
      port = socket.getLocalPort();
      Run started =
          new Run(
              socket, new CountDownLatch(1), new CountDownLatch(1), ConcurrentHashMap.newKeySet());
      run = Optional.of(started);
      daemon("bot-api-accept", () -> accept(started));
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** Refuses connections from now on and closes those that are open. */
  synchronized void stop() {
    if (run.isEmpty()) {
      return;
    }
    Run stopping = run.get();
    run = Optional.empty();
    stopping.stopped().countDown();
    try {
      stopping.socket().close();
      // As long as a thread is in accept(), the operating system still takes connections.
      stopping.acceptEnded().await();
      for (Socket connection : stopping.connections()) {
        connection.close();
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept(Run current) {
    try {
      while (!current.socket().isClosed()) {
        Socket socket = current.socket().accept();
        current.connections().add(socket);
        daemon("bot-api-connection", () -> serve(current, socket));
      }
    } catch (IOException stopped) {
      return;
    } finally {
      current.acceptEnded().countDown();
    }
  }

  private void serve(Run current, Socket socket) {
    try (ClientConnection connection = new ClientConnection(socket, current.stopped())) {
      while (!connection.isClosed() && !current.socket().isClosed()) {
        Optional<ReceivedRequest> request = connection.receive();
        if (request.isEmpty()) {
          return;
        }
        handler.handle(request.get(), connection);
        if (request.get().header("connection").equalsIgnoreCase("close")) {
          return;
        }
      }
    } catch (IOException gone) {
      return;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      current.connections().remove(socket);
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
