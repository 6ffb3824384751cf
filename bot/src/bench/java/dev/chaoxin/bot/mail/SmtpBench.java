package dev.chaoxin.bot.mail;

import dev.chaoxin.bot.mail.MailServer.Security;
import dev.chaoxin.bot.mail.MailServer.Timeouts;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How fast digests leave over one line, with and without the sockets that do not wait, in one run.
 * Without an argument the mails go to a server in this process; with a port, to a server there,
 * such as {@code smtp-sink 127.0.0.1:2525 100}.
 */
public final class SmtpBench {

  private static final int WARM_UP = 300;
  private static final int MAILS = 2_000;
  private static final int SLOW_MAILS = 60;

  private SmtpBench() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (ScriptedSmtpServer own = new ScriptedSmtpServer()) {
      MailServer server = own.server();
      if (arguments.length > 0) {
        int port = Integer.parseInt(arguments[0]);
        server =
            new MailServer("127.0.0.1", port, Security.NONE, Optional.empty(), Timeouts.DEFAULT);
      }
      MimeMessage mail = MailFixture.mailTo("reader@rcpt.example");
      Session plain = SmtpSession.open(server, MailFixture.FROM);
      plain.getProperties().remove("mail.smtp.socketFactory");
      double waiting = rate(server, plain, SLOW_MAILS, mail);
      Session ours = SmtpSession.open(server, MailFixture.FROM);
      rate(server, ours, WARM_UP, mail);
      double hasty = rate(server, ours, MAILS, mail);
      double composing = microsecondsToCompose();
      out.printf(
          Locale.ROOT,
          "mail size                     %,8d bytes%n",
          MailFixture.bytes(mail).length);
      out.printf(Locale.ROOT, "Angus as it comes             %,8.0f mails/s%n", waiting);
      out.printf(Locale.ROOT, "with TCP_NODELAY              %,8.0f mails/s%n", hasty);
      out.printf(Locale.ROOT, "factor                        %,8.1f%n", hasty / waiting);
      out.printf(Locale.ROOT, "composing, processor time      %,8.0f µs a mail%n", composing);
    }
  }

  private static double microsecondsToCompose() {
    for (int i = 0; i < WARM_UP; i++) {
      MailFixture.mailTo("reader" + i + "@rcpt.example");
    }
    ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    long start = processor.getCurrentThreadCpuTime();
    for (int i = 0; i < MAILS; i++) {
      MailFixture.mailTo("reader" + i + "@rcpt.example");
    }
    return (processor.getCurrentThreadCpuTime() - start) / 1e3 / MAILS;
  }

  private static double rate(MailServer server, Session session, int mails, MimeMessage mail) {
    try (SmtpTransport postbox = new SmtpTransport(server, session, RateGovernor.mail())) {
      postbox.send(mail);
      long start = System.nanoTime();
      for (int i = 0; i < mails; i++) {
        if (!(postbox.send(mail) instanceof Accepted)) {
          throw new IllegalStateException("the server does not take mails");
        }
      }
      return mails / seconds(start);
    }
  }

  private static double seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9;
  }
}
