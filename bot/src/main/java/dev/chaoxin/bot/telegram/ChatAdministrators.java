package dev.chaoxin.bot.telegram;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Looks up the administrators of groups in Telegram, each time, because they change. */
final class ChatAdministrators {

  private static final Logger log = LoggerFactory.getLogger(ChatAdministrators.class);
  private static final Set<String> ADMINISTRATORS = Set.of("creator", "administrator");

  private final TelegramClient client;

  ChatAdministrators(TelegramClient client) {
    this.client = client;
  }

  /** Whether the user is an administrator of the group; false if Telegram does not answer. */
  boolean isAdministrator(long chatId, long userId) {
    try {
      GetChatMember request = GetChatMember.builder().chatId(chatId).userId(userId).build();
      return ADMINISTRATORS.contains(client.execute(request).getStatus());
    } catch (TelegramApiException e) {
      log.warn("could not look up a chat member: {}", BotApiErrors.describe(e));
      return false;
    }
  }
}
