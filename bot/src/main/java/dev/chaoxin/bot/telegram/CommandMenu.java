package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Conversation;
import dev.chaoxin.subscriptions.Languages;
import java.util.List;
import java.util.Locale;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Sets the bot's command menu, with a description of each command per language. */
final class CommandMenu {

  private CommandMenu() {}

  /** Sets the commands; readers of other languages get the Chinese ones. */
  static void set(TelegramClient client) throws TelegramApiException {
    // A language_code has two letters, so there is one menu for all Chinese (Bot API,
    // setMyCommands).
    client.execute(setMyCommands(Languages.SIMPLIFIED));
    SetMyCommands english = setMyCommands(Locale.ENGLISH);
    english.setLanguageCode("en");
    client.execute(english);
  }

  private static SetMyCommands setMyCommands(Locale language) {
    List<BotCommand> commands =
        Conversation.commandDescriptions(language).entrySet().stream()
            .map(entry -> new BotCommand(entry.getKey(), entry.getValue()))
            .toList();
    return new SetMyCommands(commands);
  }
}
