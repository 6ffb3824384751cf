package dev.chaoxin.bot.botapi;

import java.util.List;

/** What a chat shows of a message. */
record MessageContent(String text, List<TextEntity> entities, List<List<InlineButton>> keyboard) {

  MessageContent {
    entities = List.copyOf(entities);
    keyboard = List.copyOf(keyboard);
  }

  static MessageContent plain(String text) {
    return new MessageContent(text, List.of(), List.of());
  }
}
