package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.bot.conversation.Reply;
import dev.chaoxin.bot.conversation.Request;
import dev.chaoxin.subscriptions.Subscriptions;
import java.util.List;
import java.util.Map;

/** Pauses, resumes and stops the digest. */
final class PauseHandler {

  private final Subscriptions subscriptions;

  PauseHandler(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  List<Reply> pause(Request request) {
    subscriptions.pause(request.subscriber().id());
    return withButton(request, "pause.done", "button.resume", BotCommand.RESUME);
  }

  List<Reply> resume(Request request) {
    subscriptions.resume(request.subscriber().id());
    String html =
        request.messages().say("resume.done", Map.of("time", request.subscriber().digestTime()));
    return List.of(new Reply(request.inPlace(), html, List.of()));
  }

  List<Reply> stop(Request request) {
    subscriptions.stop(request.subscriber().id());
    return withButton(request, "stop.done", "button.comeBack", BotCommand.START);
  }

  private static List<Reply> withButton(
      Request request, String key, String labelKey, BotCommand command) {
    Button button =
        new Button(ChatText.label(request.messages(), labelKey), command.callbackData());
    return List.of(Reply.message(request.messages().say(key), List.of(List.of(button))));
  }
}
