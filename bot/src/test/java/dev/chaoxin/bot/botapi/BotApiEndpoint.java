package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes requests to {@code /bot<token>/METHOD_NAME} (Bot API, "Making requests"). */
final class BotApiEndpoint implements LoopbackHttpServer.RequestHandler {

  private static final Pattern PATH = Pattern.compile("/bot(?<token>[^/]*)/(?<method>[^/]*)");
  private static final Pattern TOKEN = Pattern.compile("\\d+:[\\w-]{20,}");
  private static final String PARAMETER_METHOD = "method";

  private final BotAccount account;
  private final FaultPlan faults;
  private final MessageMethods messages;
  private final AccountMethods accounts;

  BotApiEndpoint(BotAccount account, FaultPlan faults) {
    this.account = account;
    this.faults = faults;
    messages = new MessageMethods(account);
    accounts = new AccountMethods(account);
  }

  @Override
  public void handle(ReceivedRequest request, ClientConnection client)
      throws IOException, InterruptedException {
    Matcher path = PATH.matcher(request.target().getPath());
    if (!path.matches() || !TOKEN.matcher(path.group("token")).matches()) {
      client.answer(HttpAnswer.refusal(404, "Not Found", Map.of()));
    } else if (!path.group("token").equals(BotApiDouble.TOKEN)) {
      client.answer(HttpAnswer.refusal(401, "Unauthorized", Map.of()));
    } else {
      call(path.group("method"), request, client);
    }
  }

  private void call(String method, ReceivedRequest request, ClientConnection client)
      throws IOException, InterruptedException {
    CallParameters call;
    try {
      call = CallParameters.of(request);
    } catch (BotApiRefusal refusal) {
      client.answer(refused(method, BotApiJson.object(), refusal));
      return;
    }
    // The library repeats the method in the body, which is meant for answers to a webhook.
    if (call.values().path(PARAMETER_METHOD).asText().equalsIgnoreCase(method)) {
      call.values().remove(PARAMETER_METHOD);
    }
    String chatId = call.values().path("chat_id").asText();
    OptionalLong chat =
        chatId.matches("-?\\d{1,18}")
            ? OptionalLong.of(Long.parseLong(chatId))
            : OptionalLong.empty();
    Optional<BotApiFault> fault = faults.take(method, chat);
    if (fault.isEmpty()) {
      client.answer(perform(method, call, client));
    } else {
      fail(fault.get(), chat, client, () -> perform(method, call, client));
    }
  }

  /** The call itself. */
  @FunctionalInterface
  private interface Performance {
    HttpAnswer perform() throws InterruptedException;
  }

  private void fail(BotApiFault fault, OptionalLong chat, ClientConnection client, Performance call)
      throws IOException, InterruptedException {
    switch (fault.kind()) {
      case ANSWER -> {
        announceWait(fault, chat);
        client.answer(fault.answer().orElseThrow());
      }
      case RESET -> client.reset();
      case HANG -> hang(client);
      case DELAY -> {
        client.delay(fault.delay());
        client.answer(call.perform());
      }
      case LATE_ANSWER -> {
        HttpAnswer answer = call.perform();
        client.delay(fault.delay());
        client.answer(answer);
      }
      case LOST_ANSWER -> {
        call.perform();
        client.reset();
      }
      case CLOSED_ANSWER -> {
        call.perform();
        client.close();
      }
      case HALF_ANSWER -> client.answerHalf(call.perform());
      case GARBAGE_ANSWER -> {
        call.perform();
        client.answer(HttpAnswer.text(200, "application/json", "this is no JSON"));
      }
      case NO_ANSWER -> {
        call.perform();
        hang(client);
      }
    }
  }

  private void announceWait(BotApiFault fault, OptionalLong chat) {
    if (fault.retryAfter().isPresent() && chat.isPresent()) {
      synchronized (account) {
        account.flood.announce(chat.getAsLong(), fault.retryAfter().getAsLong());
      }
    }
  }

  private static void hang(ClientConnection client) throws IOException, InterruptedException {
    client.hang();
    client.close();
  }

  private HttpAnswer perform(String name, CallParameters call, ClientConnection client)
      throws InterruptedException {
    JsonNode parameters = call.values();
    Optional<ObjectType> method = BotApiTypes.findMethod(name);
    try {
      if (method.isEmpty()) {
        throw BotApiRefusal.unknownMethod();
      }
      parameters = method.get().parameters(call);
      synchronized (account) {
        JsonNode result = result(method.get().name(), parameters, client);
        account.journal.called(method.get().name(), parameters, 200);
        account.changed();
        return HttpAnswer.ok(result);
      }
    } catch (BotApiRefusal refusal) {
      return refused(method.map(ObjectType::name).orElse(name), parameters, refusal);
    }
  }

  private HttpAnswer refused(String method, JsonNode parameters, BotApiRefusal refusal) {
    synchronized (account) {
      account.journal.refused(method, parameters, refusal);
      account.journal.called(method, parameters, refusal.code());
      account.changed();
    }
    return HttpAnswer.refusal(refusal.code(), refusal.description(), refusal.parameters());
  }

  private JsonNode result(String method, JsonNode parameters, ClientConnection client)
      throws BotApiRefusal, InterruptedException {
    return switch (method) {
      case "getMe" -> accounts.getMe();
      case "deleteWebhook" -> BooleanNode.TRUE;
      case "getUpdates" -> account.updates.poll(parameters, client);
      case "sendMessage" -> messages.send(parameters);
      case "editMessageText" -> messages.editText(parameters);
      case "editMessageReplyMarkup" -> messages.editKeyboard(parameters);
      case "answerCallbackQuery" -> account.callbacks.answer(parameters);
      case "setMyCommands" -> accounts.setCommands(parameters);
      case "getMyCommands" -> accounts.getCommands(parameters);
      case "getChatMember" -> accounts.getChatMember(parameters);
      case "getChatAdministrators" -> accounts.getChatAdministrators(parameters);
      default -> throw BotApiRefusal.unknownMethod();
    };
  }
}
