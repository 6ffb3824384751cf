package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivery.Messenger;
import dev.chaoxin.digest.delivery.MessengerContract;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class MailMessengerContractTest extends MessengerContract {

  private ScriptedSmtpServer server;
  private SmtpTransport postbox;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedSmtpServer();
    postbox = new SmtpTransport(server.server(), MailFixture.FROM);
  }

  @AfterEach
  void close() throws IOException {
    postbox.close();
    server.close();
  }

  @Override
  protected Messenger messenger() {
    return new MailMessenger(MailFixture.composer(), postbox);
  }

  @Override
  protected Channel channel(int number) {
    return new Mailbox("reader" + number + "@rcpt" + number + ".example");
  }

  @Override
  protected int arrivedAt(Channel channel) {
    String to = "To: " + ((Mailbox) channel).address() + "\n";
    return (int) server.mails.stream().filter(mail -> mail.contains(to)).count();
  }

  @Override
  protected void closeOff(Channel channel) {
    server.answersFor(((Mailbox) channel).address(), "550 5.1.1 User unknown");
  }

  @Override
  protected void disconnect() {
    try {
      server.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
