package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivering.Messenger;
import dev.chaoxin.digest.delivering.MessengerContract;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class MailMessengerContractTest extends MessengerContract {

  private ScriptedServer server;
  private SmtpPostbox postbox;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    postbox = new SmtpPostbox(server.server(), Letters.FROM);
  }

  @AfterEach
  void close() throws IOException {
    postbox.close();
    server.close();
  }

  @Override
  protected Messenger messenger() {
    return new MailMessenger(Letters.composer(), postbox);
  }

  @Override
  protected Channel channel(int number) {
    return new Mailbox("reader" + number + "@rcpt" + number + ".example");
  }

  @Override
  protected int arrived(Channel channel) {
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
