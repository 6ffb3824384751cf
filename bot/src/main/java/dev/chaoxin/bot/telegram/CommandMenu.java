package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Conversation;
import dev.chaoxin.subscriptions.Languages;
import java.util.List;
import java.util.Locale;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Hangs out the menu: the commands with a word on each, in every language. */
final class CommandMenu {

  private CommandMenu() {}

  /** Registers the commands; the first language is everybody's whose own has no menu. */
  static void hang(TelegramClient client) throws TelegramApiException {
    // Telegram's language_code has two letters: all Chinese is one to it (Bot API, setMyCommands).
    client.execute(menu(Languages.SIMPLIFIED));
    SetMyCommands english = menu(Locale.ENGLISH);
    english.setLanguageCode("en");
    client.execute(english);
  }

  private static SetMyCommands menu(Locale language) {
    List<BotCommand> commands =
        Conversation.commandDescriptions(language).entrySet().stream()
            .map(entry -> new BotCommand(entry.getKey(), entry.getValue()))
            .toList();
    return new SetMyCommands(commands);
  }
}
