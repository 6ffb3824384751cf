package dev.chaoxin.bot.telegram;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Knows who manages a group, by asking Telegram each time: managers change. */
final class ChatAdministrators {

  private static final Logger log = LoggerFactory.getLogger(ChatAdministrators.class);
  private static final Set<String> MANAGERS = Set.of("creator", "administrator");

  private final TelegramClient client;

  ChatAdministrators(TelegramClient client) {
    this.client = client;
  }

  /** Whether that user manages that group; no, when Telegram does not say. */
  boolean manages(long chatId, long userId) {
    try {
      GetChatMember question = GetChatMember.builder().chatId(chatId).userId(userId).build();
      return MANAGERS.contains(client.execute(question).getStatus());
    } catch (TelegramApiException trouble) {
      log.warn("Telegram does not say who manages a group: {}", BotApiErrors.said(trouble));
      return false;
    }
  }
}
