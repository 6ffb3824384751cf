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
 * Parses updates one by one. The library parses the response as a whole, so an update it cannot
 * parse, such as one with a message_id over 31 bits, would be fetched again and again and block all
 * later ones.
 */
final class TolerantGetUpdates extends GetUpdates {

  private static final Logger log = LoggerFactory.getLogger(TolerantGetUpdates.class);

  private static final List<String> ALLOWED_UPDATES =
      List.of("message", "channel_post", "callback_query", "my_chat_member");

  /**
   * Requests the updates after an update.
   *
   * @param last its update_id
   * @param timeout how long the server may hold the request while there are no updates
   */
  TolerantGetUpdates(int last, Duration timeout) {
    super(last + 1, 100, Math.toIntExact(timeout.toSeconds()), ALLOWED_UPDATES);
  }

  // The library declares ArrayList.
  @SuppressWarnings("NonApiType")
  @Override
  public ArrayList<Update> deserializeResponse(String response) throws TelegramApiRequestException {
    JsonNode updates = updates(response);
    if (!updates.isArray()) {
      return super.deserializeResponse(response);
    }
    ArrayList<Update> parsed = new ArrayList<>(updates.size());
    for (JsonNode update : updates) {
      if (update.path("update_id").isInt()) {
        parsed.add(parse(update));
      } else {
        log.warn("skipped an update without a valid update_id");
      }
    }
    return parsed;
  }

  private static JsonNode updates(String response) throws TelegramApiRequestException {
    try {
      return OBJECT_MAPPER.readTree(response).path("result");
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Unable to deserialize response", e);
    }
  }

  /** An update that cannot be parsed keeps its id, so that it is confirmed with the others. */
  private static Update parse(JsonNode update) {
    int id = update.path("update_id").intValue();
    try {
      return OBJECT_MAPPER.treeToValue(update, Update.class);
    } catch (JsonProcessingException | RuntimeException e) {
      log.warn("skipped update {}, which cannot be parsed: {}", id, e.getClass().getSimpleName());
      Update empty = new Update();
      empty.setUpdateId(id);
      return empty;
    }
  }
}
