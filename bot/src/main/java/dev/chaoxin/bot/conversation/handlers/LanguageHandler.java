package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sets the language of a chat. */
final class LanguageHandler {

  private final Subscriptions subscriptions;

  LanguageHandler(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  List<Reply> language(Request request) {
    String name = request.argument().toLowerCase(Locale.ROOT);
    Optional<Locale> language =
        Languages.ALL.stream().filter(each -> names(each).contains(name)).findFirst();
    if (language.isPresent()) {
      subscriptions.setLanguage(request.subscriber().id(), language.get());
      Messages messages = ChatText.messages(language.get());
      return List.of(new Reply(request.inPlace(), messages.say("language.done"), List.of()));
    }
    List<Button> buttons =
        Languages.ALL.stream()
            .map(
                each ->
                    new Button(
                        ChatText.label(ChatText.messages(each), "language.name"),
                        BotCommand.LANGUAGE.callbackData(each.toLanguageTag())))
            .toList();
    return List.of(Reply.message(request.messages().say("language.how"), List.of(buttons)));
  }

  private static List<String> names(Locale language) {
    return List.of(
        language.toLanguageTag().toLowerCase(Locale.ROOT),
        ChatText.label(ChatText.messages(language), "language.name").toLowerCase(Locale.ROOT));
  }
}
