package dev.chaoxin.bot.mail;

import dev.chaoxin.bot.mail.MailServer.Security;
import dev.chaoxin.bot.mail.MailServer.Timeouts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that misbehaves as told, command by command: a reply, {@link #DROP} to hang up
 * without one, {@link #SILENCE} to say nothing more.
 */
final class ScriptedSmtpServer implements AutoCloseable {

  static final String DROP = "drop";
  static final String SILENCE = "silence";

  private final ServerSocket socket;
  private final Map<String, String> script = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  final AtomicInteger hangUps = new AtomicInteger();
  final List<String> mails = new CopyOnWriteArrayList<>();
  final List<String> commands = new CopyOnWriteArrayList<>();

  ScriptedSmtpServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** From now on answers this command so; {@code .} is the end of a mail, CONNECT the greeting. */
  ScriptedSmtpServer answers(String command, String reply) {
    script.put(command, reply);
    return this;
  }

  /** From now on answers so when this recipient is named. */
  ScriptedSmtpServer answersFor(String address, String reply) {
    return answers("RCPT TO:<" + address + "> NOTIFY=FAILURE", reply);
  }

  MailServer server() {
    Timeouts patience =
        new Timeouts(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30));
    return new MailServer(
        "127.0.0.1", socket.getLocalPort(), Security.NONE, Optional.empty(), patience);
  }

  /** Hangs up on every line that is open now. */
  void hangUp() throws IOException {
    for (Socket line : open) {
      line.close();
    }
    open.clear();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket line = socket.accept();
        if (socket.isClosed()) {
          line.close(); // came in while the port was being closed
          return;
        }
        connections.incrementAndGet();
        open.add(line);
        start(() -> talk(line));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket line) {
    try (line) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
      if (!reply(line, "CONNECT", "220 scripted ESMTP")) {
        return;
      }
      for (String command = in.readLine(); command != null; command = in.readLine()) {
        commands.add(command);
        String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        if (!obey(line, in, script.containsKey(command) ? command : verb)) {
          return;
        }
      }
    } catch (IOException gone) {
      return;
    } finally {
      hangUps.incrementAndGet();
    }
  }

  private boolean obey(Socket line, BufferedReader in, String verb) throws IOException {
    return switch (verb) {
      case "EHLO" -> reply(line, verb, "250-scripted\r\n250-DSN\r\n250 8BITMIME");
      case "DATA" -> reply(line, verb, "354 go on") && (refused(verb) || content(line, in));
      case "QUIT" -> reply(line, verb, "221 bye") && !verb.equals("QUIT");
      default -> reply(line, verb, "250 ok");
    };
  }

  private boolean refused(String verb) {
    return !script.getOrDefault(verb, "354").startsWith("354");
  }

  private boolean content(Socket line, BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      if (text.equals(".")) {
        mails.add(mail.toString());
        return reply(line, ".", "250 2.0.0 Ok: queued as 4XyZ" + mails.size());
      }
      mail.append(text).append('\n');
    }
    return false;
  }

  private boolean reply(Socket line, String command, String usual) throws IOException {
    String reply = script.getOrDefault(command, usual);
    if (reply.equals(DROP)) {
      return false;
    }
    if (reply.equals(SILENCE)) {
      try {
        closing.await();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
      return false;
    }
    OutputStream out = line.getOutputStream();
    out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return !reply.startsWith("421");
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    socket.close();
    hangUp();
  }
}
