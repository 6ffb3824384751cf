package dev.chaoxin.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Reads updates one by one. The library reads the answer as a whole, so one update that it cannot
 * read, such as a message_id beyond 31 bits, would be fetched again for ever with all behind it.
 */
final class TolerantGetUpdates extends GetUpdates {

  private static final Logger log = LoggerFactory.getLogger(TolerantGetUpdates.class);

  private static final List<String> WANTED =
      List.of("message", "channel_post", "callback_query", "my_chat_member");

  /**
   * Asks for what came after an update.
   *
   * @param last the update_id of the last one received
   * @param wait how long the server may hold the question while there is nothing
   */
  TolerantGetUpdates(int last, Duration wait) {
    super(last + 1, 100, Math.toIntExact(wait.toSeconds()), WANTED);
  }

  // The library declares ArrayList.
  @SuppressWarnings("NonApiType")
  @Override
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode updates = updates(answer);
    if (!updates.isArray()) {
      return super.deserializeResponse(answer);
    }
    ArrayList<Update> read = new ArrayList<>(updates.size());
    for (JsonNode update : updates) {
      if (update.path("update_id").isInt()) {
        read.add(read(update));
      } else {
        log.warn("Telegram sent an update without a usable update_id; it is passed over");
      }
    }
    return read;
  }

  private static JsonNode updates(String answer) throws TelegramApiRequestException {
    try {
      return OBJECT_MAPPER.readTree(answer).path("result");
    } catch (JsonProcessingException noJson) {
      throw new TelegramApiRequestException("Unable to deserialize response", noJson);
    }
  }

  /** An unreadable update keeps its number, so that it is confirmed with the others. */
  private static Update read(JsonNode update) {
    int number = update.path("update_id").intValue();
    try {
      return OBJECT_MAPPER.treeToValue(update, Update.class);
    } catch (JsonProcessingException | RuntimeException unreadable) {
      log.warn(
          "update {} cannot be read and is passed over ({})",
          number,
          unreadable.getClass().getSimpleName());
      Update empty = new Update();
      empty.setUpdateId(number);
      return empty;
    }
  }
}
