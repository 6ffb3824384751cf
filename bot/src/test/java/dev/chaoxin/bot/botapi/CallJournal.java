package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the bot called, and what was wrong with it. Every method needs the account's monitor. */
final class CallJournal {

  private final List<BotApiCall> calls = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final List<String> losses = new ArrayList<>();
  private final List<BotApiMessage> sent = new ArrayList<>();
  private int repeatedForbidden;

  void called(String method, JsonNode parameters, int status) {
    // Polls would bury the others.
    if (!method.equals("getUpdates")) {
      calls.add(new BotApiCall(method, parameters, status));
    }
  }

  void refused(String method, JsonNode parameters, BotApiRefusal refusal) {
    String line = method + " " + parameters.path("chat_id").asText("") + ": ";
    switch (refusal.kind()) {
      case REQUEST -> violations.add(line + refusal.description());
      case STATE -> refusals.add(line + refusal.description());
      case FLOOD -> {
        // Counted by the flood control.
      }
    }
  }

  void sent(BotApiMessage message) {
    sent.add(message);
  }

  void lost(long chatId, List<String> formatting) {
    formatting.forEach(loss -> losses.add("chat " + chatId + ": " + loss));
  }

  /** The bot wrote to a chat that had told it before that it may not. */
  void forbiddenAgain() {
    repeatedForbidden++;
  }

  List<BotApiCall> calls() {
    return calls;
  }

  List<String> violations() {
    return violations;
  }

  List<String> refusals() {
    return refusals;
  }

  List<String> losses() {
    return losses;
  }

  /** Accepted messages in order, each as it was sent. */
  List<BotApiMessage> sent() {
    return sent;
  }

  int repeatedForbidden() {
    return repeatedForbidden;
  }
}
