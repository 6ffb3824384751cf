package dev.chaoxin.bot.console;

import dev.chaoxin.bot.conversation.TelegramPlainText;
import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Deferred;
import dev.chaoxin.digest.delivery.Messenger;
import dev.chaoxin.digest.delivery.OutgoingPart;
import dev.chaoxin.digest.rendering.TelegramPayload;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Writes each message to Telegram as a text file to a folder, as the chat would show it. A message
 * that is sent again overwrites its file.
 */
public final class FolderMessenger implements Messenger {

  private final Path folder;

  /** Messages go to this folder, which is created with the first one. */
  public FolderMessenger(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean serves(Channel channel) {
    return channel instanceof TelegramChat;
  }

  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public DeliveryOutcome send(OutgoingPart outgoing) {
    TelegramPayload message = TelegramPayload.parse(outgoing.part().payload());
    StringBuilder text =
        new StringBuilder(TelegramPlainText.of(message.html(outgoing.omitted()))).append('\n');
    message
        .buttons()
        .forEach(
            row -> row.forEach(button -> text.append('[').append(button.text()).append("]\n")));
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(outgoing.key().replaceAll("[^A-Za-z0-9.-]+", "-") + ".txt");
      Files.writeString(file, text);
      return new Accepted(file.getFileName().toString());
    } catch (IOException e) {
      return new Deferred(Duration.ofMinutes(1), "cannot write to the message folder");
    }
  }
}
