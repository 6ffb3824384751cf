package dev.chaoxin.bot.botapi;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Plays the users of one chat, and reads what the chat shows. */
public final class ChatDriver {

  /** How long the bot may take for what a method waits for. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BotAccount account;
  private final ChatUsers users;
  private final BotApiChat chat;

  ChatDriver(BotAccount account, BotApiChat chat) {
    this.account = account;
    this.chat = chat;
    users = new ChatUsers(account);
  }

  public long id() {
    return chat.id();
  }

  /** Sets the language_code of the user. */
  public ChatDriver speaking(String languageCode) {
    return change(() -> chat.speak(languageCode));
  }

  /**
   * The user of the private chat writes; in a group somebody does.
   *
   * @return the message_id
   */
  public int say(String text) {
    return sayAs(somebody(), text);
  }

  /** A user writes in a group. */
  public int sayAs(long userId, String text) {
    return guarded(() -> users.write(chat, userId, text, 0, 0).id());
  }

  /** A user writes in a forum topic. */
  public int sayInTopic(int thread, long userId, String text) {
    return guarded(() -> users.write(chat, userId, text, thread, 0).id());
  }

  /** A user answers a message. */
  public int replyAs(long userId, int messageId, String text) {
    return guarded(() -> users.write(chat, userId, text, 0, messageId).id());
  }

  public int sendPhoto() {
    return guarded(() -> users.sendPhoto(chat, somebody()).id());
  }

  /** Writes, and waits until the bot has sent or edited a message in this chat. */
  public void ask(String text) {
    ask(text, 1);
  }

  /** Writes, and waits until the bot has sent or edited that many messages in this chat. */
  public void ask(String text, int answers) {
    int before = guarded(chat::changesByBot);
    say(text);
    expect(() -> chat.changesByBot() >= before + answers, "no answer to “" + text + "”");
  }

  /**
   * Presses the newest button with that text on it, as soon as the chat shows one.
   *
   * @return the id of the callback query
   */
  public String press(String button) {
    return pressAs(somebody(), button);
  }

  /** A user of a group presses a button. */
  public String pressAs(long userId, String button) {
    expect(() -> findButton(button).isPresent(), "no button “" + button + "”");
    return guarded(
        () -> {
          BotApiMessage message = findButton(button).orElseThrow();
          String data =
              message.findButton(button).flatMap(InlineButton::callbackData).orElseThrow();
          return users.press(chat, userId, message.id(), data);
        });
  }

  /** Presses, and waits until the bot has answered the query and sent or edited a message. */
  public void pressAndAwait(String button) {
    int before = guarded(chat::changesByBot);
    String query = press(button);
    expect(
        () -> account.callbacks.findAnswer(query).isPresent() && chat.changesByBot() > before,
        "nothing came of the button “" + button + "”");
  }

  /** A callback query with any data, from a message that may be gone. */
  public String pressData(int messageId, String data) {
    return pressDataAs(somebody(), messageId, data);
  }

  /** The same in a group. */
  public String pressDataAs(long userId, int messageId, String data) {
    return guarded(() -> users.press(chat, userId, messageId, data));
  }

  /** The user stops the bot. */
  public void block() {
    change(() -> users.changeMembership(chat, ChatStatus.BLOCKED, "member", "kicked"));
  }

  /** The user starts the bot again. */
  public void unblock() {
    change(() -> users.changeMembership(chat, ChatStatus.OPEN, "kicked", "member"));
  }

  /** The user's account is deleted, of which the bot gets no update. */
  public void deactivate() {
    become(ChatStatus.DEACTIVATED);
  }

  /** The bot may no longer write in the group, of which it gets no update here. */
  public void mute() {
    become(ChatStatus.NO_RIGHTS);
  }

  public void kickBot() {
    change(() -> users.changeMembership(chat, ChatStatus.KICKED, "member", "kicked"));
  }

  public void removeBot() {
    change(() -> users.changeMembership(chat, ChatStatus.LEFT, "member", "left"));
  }

  public void addBot() {
    change(() -> users.changeMembership(chat, ChatStatus.OPEN, "left", "member"));
  }

  /** The basic group becomes a supergroup with that id. */
  public void migrate(long supergroupId) {
    change(() -> users.migrate(chat, supergroupId));
  }

  /** Gives a user a role: the status of a ChatMember, such as administrator. */
  public ChatDriver member(long userId, String status) {
    return change(() -> chat.setMember(userId, status));
  }

  /** Opens a forum topic, which makes the supergroup a forum. */
  public ChatDriver openTopic(int thread) {
    return change(() -> chat.openTopic(thread));
  }

  public void closeTopic(int thread) {
    change(() -> chat.closeTopic(thread));
  }

  public void deleteTopic(int thread) {
    change(() -> chat.deleteTopic(thread));
  }

  /** Somebody deletes a message. */
  public void delete(int messageId) {
    change(() -> chat.delete(messageId));
  }

  void become(ChatStatus status) {
    change(() -> chat.become(status));
  }

  /** What the chat shows, oldest first, after edits. */
  public List<BotApiMessage> messages() {
    return guarded(chat::visible);
  }

  /** The texts of the bot that the chat shows, oldest first. */
  public List<String> texts() {
    return messages().stream().filter(BotApiMessage::isFromBot).map(BotApiMessage::text).toList();
  }

  /** The last message of the bot. */
  public BotApiMessage lastMessage() {
    List<BotApiMessage> all = messages().stream().filter(BotApiMessage::isFromBot).toList();
    if (all.isEmpty()) {
      return fail("the bot has said nothing in this chat:%n%s", screen());
    }
    return all.get(all.size() - 1);
  }

  /** The chat as plain text, with the buttons drawn. */
  public String screen() {
    return guarded(() -> ChatRendering.render(chat));
  }

  /** Waits until the chat shows that text somewhere. */
  public void awaitText(String text) {
    expect(() -> ChatRendering.render(chat).contains(text), "no “" + text + "”");
  }

  private long somebody() {
    return chat.isPrivate() ? chat.id() : ChatUsers.SOMEBODY;
  }

  private Optional<BotApiMessage> findButton(String text) {
    List<BotApiMessage> shown =
        chat.visible().stream().filter(message -> message.findButton(text).isPresent()).toList();
    return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(shown.size() - 1));
  }

  private void expect(BooleanSupplier condition, String otherwise) {
    if (!account.await(PATIENCE, condition)) {
      fail("%s; the chat shows:%n%s", otherwise, screen());
    }
  }

  private ChatDriver change(Runnable work) {
    return guarded(
        () -> {
          work.run();
          return this;
        });
  }

  private <T> T guarded(Supplier<T> work) {
    synchronized (account) {
      T result = work.get();
      account.changed();
      return result;
    }
  }
}
