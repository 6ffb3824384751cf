package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.bot.conversation.Truncation;
import dev.chaoxin.subscriptions.Messages;
import java.util.List;
import java.util.Map;

/** Lists the commands, and answers commands and buttons that do not exist. */
final class HelpHandler {

  List<Reply> help(Request request) {
    Messages messages = request.messages();
    StringBuilder html = new StringBuilder(messages.say("help.head")).append('\n');
    BotCommand.menuCommands()
        .filter(command -> command != BotCommand.START && command != BotCommand.HELP)
        .forEach(
            command -> html.append('\n').append(messages.say("help." + command.commandName())));
    return List.of(Reply.message(html + "\n\n" + messages.say("help.search")));
  }

  List<Reply> unknown(Request request) {
    Messages messages = request.messages();
    if (request.pressed()) {
      return List.of(Reply.notice(messages.say("button.old")));
    }
    String typed = Truncation.truncate(request.argument(), 32);
    String html =
        BotCommand.suggestFor(request.argument())
            .map(
                command ->
                    messages.say(
                        "unknown.nearest", Map.of("said", typed, "command", command.commandName())))
            .orElseGet(() -> messages.say("unknown", Map.of("said", typed)));
    return List.of(Reply.message(html));
  }
}
