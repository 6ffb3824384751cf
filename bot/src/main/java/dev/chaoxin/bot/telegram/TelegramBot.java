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

/** The bot at Telegram: what takes updates in, and what carries messages out. */
public final class TelegramBot implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramBot.class);

  private final OkHttpClient http = HttpClients.sending();
  private final TelegramClient client;
  private final TelegramMessenger messenger;
  private final OperatorNotice notice;
  private final Conversation conversation;
  private final UpdateReceiver reception;
  private final ScheduledExecutorService broom = DaemonThreads.single("telegram-broom");
  private final TelegramPoller poller;
  private volatile String name = "";

  /**
   * Puts the bot together; nothing is sent yet.
   *
   * @param token as BotFather gave it
   * @param api the Bot API server, when it is not Telegram's own: scheme, host and port
   * @param governor the one pace for all messages to Telegram, the morning's round included
   */
  public TelegramBot(
      String token,
      Optional<URI> api,
      Conversation conversation,
      Subscriptions desk,
      RateGovernor governor,
      Database database,
      Clock clock) {
    this(token, api, conversation, desk, governor, database, clock, TelegramPoller.Patience.USUAL);
  }

  TelegramBot(
      String token,
      Optional<URI> api,
      Conversation conversation,
      Subscriptions desk,
      RateGovernor governor,
      Database database,
      Clock clock,
      TelegramPoller.Patience patience) {
    TelegramUrl server = TelegramServer.at(api);
    this.conversation = conversation;
    client = new OkHttpTelegramClient(http, token, server);
    ChatSender sender = new ChatSender(client);
    messenger = new TelegramMessenger(sender, governor);
    notice = new OperatorNotice(sender, governor);
    UpdateHandler frontDesk =
        new UpdateHandler(
            conversation,
            desk,
            new ReplySender(sender, governor, desk),
            new CallbackAnswers(client, () -> name),
            new ChatAdministrators(client));
    reception =
        new UpdateReceiver(
            new UpdateParser(() -> name), new UpdateInbox(database, clock), frontDesk::handle);
    poller = new TelegramPoller(token, server, this::greet, reception::take, patience, clock);
  }

  /** Carries the parts of digests. */
  public Messenger messenger() {
    return messenger;
  }

  /** Tells each of these users something, in plain words, in their own chat with the bot. */
  public void tell(Set<Long> userIds, String text) {
    notice.send(userIds, text);
  }

  /** Begins to take updates in, as soon as Telegram is there. Returns at once. */
  public void start() {
    var unused = broom.scheduleAtFixedRate(this::sweep, 0, 1, TimeUnit.DAYS);
    reception.resume();
    poller.start();
  }

  /** Whether updates come in at the moment. */
  public boolean isPolling() {
    return poller.isPolling();
  }

  private void sweep() {
    try {
      reception.forgetOld();
      conversation.deleteOldButtonPayloads();
    } catch (RuntimeException trouble) {
      log.warn("what is old stays for another day", trouble);
    }
  }

  /** The bot must know its own name before it reads what is said to it in a group. */
  private void greet(TelegramUrl server) throws TelegramApiException {
    name = client.execute(new GetMe()).getUserName();
    try {
      CommandMenu.hang(client);
    } catch (TelegramApiException trouble) {
      log.warn(
          "the command menu at {} is not hung out: {}",
          server.getHost(),
          BotApiErrors.said(trouble));
    }
  }

  /** Stops polling, lets answers under way finish, and lets go of every thread. */
  @Override
  public void close() {
    broom.shutdownNow();
    poller.close();
    reception.close();
    HttpClients.close(http);
  }
}
