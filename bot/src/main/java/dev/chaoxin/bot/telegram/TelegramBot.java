package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Conversation;
import dev.chaoxin.digest.delivery.Messenger;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The Telegram bot: receives updates and sends messages. */
public final class TelegramBot implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramBot.class);

  private final OkHttpClient http = HttpClients.forSending();
  private final TelegramClient client;
  private final TelegramMessenger messenger;
  private final OperatorNotice notice;
  private final Conversation conversation;
  private final UpdateReceiver receiver;
  private final ScheduledExecutorService cleanup = DaemonThreads.single("telegram-cleanup");
  private final TelegramPoller poller;
  private volatile String name = "";

  /**
   * Creates the bot; nothing is sent until it is started.
   *
   * @param token the token from BotFather
   * @param api the Bot API server if it is not Telegram's own: scheme, host and port
   * @param governor the rate limits for all messages to Telegram, digests included
   */
  public TelegramBot(
      String token,
      Optional<URI> api,
      Conversation conversation,
      Subscriptions subscriptions,
      RateGovernor governor,
      Database database,
      Clock clock) {
    this(
        token,
        api,
        conversation,
        subscriptions,
        governor,
        database,
        clock,
        TelegramPoller.Timing.DEFAULT);
  }

  TelegramBot(
      String token,
      Optional<URI> api,
      Conversation conversation,
      Subscriptions subscriptions,
      RateGovernor governor,
      Database database,
      Clock clock,
      TelegramPoller.Timing timing) {
    TelegramUrl server = TelegramServer.at(api);
    this.conversation = conversation;
    client = new OkHttpTelegramClient(http, token, server);
    ChatSender sender = new ChatSender(client);
    messenger = new TelegramMessenger(sender, governor);
    notice = new OperatorNotice(sender, governor);
    UpdateHandler handler =
        new UpdateHandler(
            conversation,
            subscriptions,
            new ReplySender(sender, governor, subscriptions),
            new CallbackAnswers(client, () -> name),
            new ChatAdministrators(client));
    receiver =
        new UpdateReceiver(
            new UpdateParser(() -> name), new UpdateInbox(database, clock), handler::handle);
    poller =
        new TelegramPoller(token, server, this::prepareSession, receiver::receive, timing, clock);
  }

  /** Sends the parts of digests. */
  public Messenger messenger() {
    return messenger;
  }

  /** Sends plain text to each of these users in their private chat with the bot. */
  public void sendNotice(Set<Long> userIds, String text) {
    notice.send(userIds, text);
  }

  /** Starts receiving updates as soon as Telegram is available. Returns at once. */
  public void start() {
    var unused = cleanup.scheduleAtFixedRate(this::deleteOld, 0, 1, TimeUnit.DAYS);
    receiver.resume();
    poller.start();
  }

  /** Whether the bot is receiving updates at the moment. */
  public boolean isPolling() {
    return poller.isPolling();
  }

  private void deleteOld() {
    try {
      receiver.deleteOld();
      conversation.deleteOldButtonPayloads();
    } catch (RuntimeException e) {
      log.warn("could not delete old updates and button payloads", e);
    }
  }

  /** The bot must know its username before it can parse messages in groups. */
  private void prepareSession(TelegramUrl server) throws TelegramApiException {
    name = client.execute(new GetMe()).getUserName();
    try {
      CommandMenu.set(client);
    } catch (TelegramApiException e) {
      log.warn(
          "could not set the bot commands at {}: {}", server.getHost(), BotApiErrors.describe(e));
    }
  }

  /** Stops polling, waits for replies in progress, and releases all threads. */
  @Override
  public void close() {
    cleanup.shutdownNow();
    poller.close();
    receiver.close();
    HttpClients.close(http);
  }
}
