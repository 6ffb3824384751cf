package dev.chaoxin.bot.mail;

import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A folder in place of a mail server: writes each message as an {@code .eml} file named after its
 * Message-ID, so that a repeated message replaces itself.
 */
public final class EmlFolder implements MailTransport {

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.]+");
  private final Path folder;

  /** The folder is created with the first message. */
  public EmlFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public DeliveryOutcome send(MimeMessage mail) {
    try {
      return new Accepted(write(mail).getFileName().toString());
    } catch (IOException | MessagingException e) {
      return new Deferred(
          Duration.ofMinutes(1), "cannot write the message to its folder: " + e.getMessage());
    }
  }

  /** Writes one message and returns the file. */
  public Path write(MimeMessage mail) throws IOException, MessagingException {
    Files.createDirectories(folder);
    String id = mail.getMessageID();
    String name = UNSAFE.matcher(id.substring(1, id.indexOf('@'))).replaceAll("-");
    Path draft = Files.createTempFile(folder, name, ".part");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        mail.writeTo(out);
      }
      return Files.move(draft, folder.resolve(name + ".eml"), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
