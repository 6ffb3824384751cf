package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A Bot API server for one bot, in this JVM and on the loopback address; the bot may run in another
 * process. A test starts it, plays the users through {@link ChatDriver}s, plans faults, and reads
 * what the bot called and what the chats show.
 *
 * <p>A test should end with {@link #violations()} being empty.
 */
public final class BotApiDouble implements AutoCloseable {

  public static final String TOKEN = "123456789:AAFakeTokenOfTheWangchaoPost";

  /** The username of the bot. */
  public static final String NAME = "wangchao_bot";

  private static final String GROUP_TITLE = "听涛村";

  private final BotAccount account;
  private final FaultPlan faults = new FaultPlan();
  private final LoopbackHttpServer server;

  private BotApiDouble(int port, Clock clock) {
    account = new BotAccount(clock);
    server = new LoopbackHttpServer(port, new BotApiEndpoint(account, faults));
  }

  /** Starts on a free port. */
  public static BotApiDouble start() {
    return start(0, Clock.systemUTC());
  }

  /**
   * Starts on a given port.
   *
   * @param port 0 for one that is free
   * @param clock for the dates of messages, the time to answer a callback query and the limits
   */
  public static BotApiDouble start(int port, Clock clock) {
    BotApiDouble started = new BotApiDouble(port, clock);
    started.server.start();
    return started;
  }

  /** Scheme, host and port; the same after {@link #restart()}. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Closes every connection and refuses new ones. Chats, updates and faults stay. */
  public void stop() {
    server.stop();
  }

  /** Listens again on the same port after {@link #stop()}. */
  public void restart() {
    server.start();
  }

  @Override
  public void close() {
    stop();
  }

  /** The private chat of a user who has pressed Start, whose language is Chinese. */
  public ChatDriver privateChat(long userId) {
    return chat(userId, "private", "Lin");
  }

  /** The private chat of a user who never pressed Start. */
  public ChatDriver unstartedChat(long userId) {
    ChatDriver chat = privateChat(userId);
    chat.become(ChatStatus.NEVER_STARTED);
    return chat;
  }

  /** A basic group. */
  public ChatDriver group(long chatId) {
    return chat(chatId, "group", GROUP_TITLE);
  }

  public ChatDriver supergroup(long chatId) {
    return chat(chatId, "supergroup", GROUP_TITLE);
  }

  public ChatDriver channel(long chatId) {
    return chat(chatId, "channel", GROUP_TITLE);
  }

  private ChatDriver chat(long id, String type, String title) {
    return guarded(
        () ->
            new ChatDriver(
                account,
                account
                    .findChat(id)
                    .orElseGet(() -> account.add(new BotApiChat(id, type, title)))));
  }

  /**
   * Adds a raw update, which is not checked.
   *
   * @param json an Update without its update_id
   * @return the update_id it got, or 0 when the bot does not want that type
   */
  public int update(String json) {
    try {
      ObjectNode update = (ObjectNode) CallParameters.JSON.readTree(json);
      Map.Entry<String, JsonNode> content = update.properties().iterator().next();
      return guarded(() -> account.updates.add(content.getKey(), content.getValue()));
    } catch (JsonProcessingException wrong) {
      throw new AssertionError("an update that is no JSON", wrong);
    }
  }

  /** The next calls of a method meet these faults, one after the other. */
  public void faults(String method, BotApiFault... next) {
    if (BotApiTypes.findMethod(method).isEmpty()) {
      throw new AssertionError("no method " + method);
    }
    faults.add(method, List.of(next));
  }

  /** Forgets the faults that have not happened yet. */
  public void clearFaults() {
    faults.clear();
  }

  /** Turns on Telegram's limits of the number of messages. */
  public void limitRates() {
    guarded(
        () -> {
          account.flood.turnOn();
          return true;
        });
  }

  /** Waits until the condition holds; it is checked after every call of the bot. */
  public boolean await(Duration patience, Supplier<Boolean> condition) {
    return account.await(patience, condition::get);
  }

  /**
   * The calls that reached a method, including those it refused; a fault may keep a call from it.
   */
  public List<BotApiCall> calls(String method) {
    return guarded(
        () -> account.journal.calls().stream().filter(c -> c.method().equals(method)).toList());
  }

  /** The messages that were accepted, in all chats, in order, each as it was sent. */
  public List<BotApiMessage> sent() {
    return guarded(() -> List.copyOf(account.journal.sent()));
  }

  /** The texts of {@link #sent()}. */
  public List<String> texts() {
    return sent().stream().map(BotApiMessage::text).toList();
  }

  /** Calls that the bot should never have made: each with what is wrong with it. */
  public List<String> violations() {
    return guarded(() -> List.copyOf(account.journal.violations()));
  }

  /** Calls that were refused because of the state of a chat, a message or a callback query. */
  public List<String> refusals() {
    return guarded(() -> List.copyOf(account.journal.refusals()));
  }

  /** Formatting that Telegram drops without an error. */
  public List<String> lostFormatting() {
    return guarded(() -> List.copyOf(account.journal.losses()));
  }

  /** Callback queries that were not answered. */
  public long unansweredCallbacks() {
    return guarded(account.callbacks::unanswered);
  }

  /** Requests that got a 429 for their rate or for coming during a wait. */
  public int floodRefusals() {
    return guarded(account.flood::refused);
  }

  /** Requests during a wait that the bot had been told of. */
  public int ignoredWaits() {
    return guarded(account.flood::ignoredWaits);
  }

  /** Messages to a chat that had answered with a 403 before. */
  public int repeatedForbidden() {
    return guarded(account.journal::repeatedForbidden);
  }

  /** How often the bot has asked for updates. */
  public int polls() {
    return guarded(account.updates::polls);
  }

  /** Updates that the bot has not confirmed. */
  public int unconfirmedUpdates() {
    return guarded(account.updates::unconfirmed);
  }

  /** What is in a chat more than once: the same text with the same buttons. */
  public List<String> duplicates() {
    return guarded(
        () -> {
          List<String> found = new ArrayList<>();
          for (BotApiChat chat : account.chats()) {
            Set<MessageContent> seen = new HashSet<>();
            chat.visible().stream()
                .filter(BotApiMessage::isFromBot)
                .filter(message -> !seen.add(message.content()))
                .forEach(message -> found.add(chat.id() + " " + message));
          }
          return found;
        });
  }

  /** How many messages the bot has sent to each chat that was added. */
  public Map<Long, Integer> messagesPerChat() {
    return guarded(
        () -> {
          Map<Long, Integer> counts = new LinkedHashMap<>();
          account.chats().forEach(chat -> counts.put(chat.id(), chat.sentByBot()));
          return counts;
        });
  }

  /** Command names and descriptions by scope and language, such as {@code default/en}. */
  public Map<String, Map<String, String>> commands() {
    return guarded(
        () ->
            account.commands.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> descriptions(e.getValue()))));
  }

  private static Map<String, String> descriptions(JsonNode commands) {
    Map<String, String> descriptions = new LinkedHashMap<>();
    for (JsonNode command : commands) {
      descriptions.put(command.path("command").asText(), command.path("description").asText());
    }
    return descriptions;
  }

  private <T> T guarded(Supplier<T> work) {
    synchronized (account) {
      T result = work.get();
      account.changed();
      return result;
    }
  }
}
