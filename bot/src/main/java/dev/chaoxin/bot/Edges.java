package dev.chaoxin.bot;

import dev.chaoxin.bot.conversation.CodeMail;
import dev.chaoxin.bot.conversation.Conversation;
import dev.chaoxin.bot.links.LinkSigner;
import dev.chaoxin.bot.links.PublicLinks;
import dev.chaoxin.bot.mail.CodeMailer;
import dev.chaoxin.bot.mail.MailComposer;
import dev.chaoxin.bot.mail.MailMessenger;
import dev.chaoxin.bot.mail.Sender;
import dev.chaoxin.bot.mail.SmtpPostbox;
import dev.chaoxin.bot.telegram.TelegramBot;
import dev.chaoxin.digest.delivering.Messenger;
import dev.chaoxin.digest.delivering.MorningRun;
import dev.chaoxin.digest.delivering.RateGovernor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways out of the house, Telegram and mail, each when it is set up. Nothing is sent yet. */
public final class Edges implements AutoCloseable {

  private final LinkSigner signer;
  private final Optional<SmtpPostbox> postbox;
  private final Optional<MailMessenger> mail;
  private final Optional<TelegramBot> telegram;

  /** Makes what the settings ask for. */
  public Edges(Chaoxin house) {
    Settings settings = house.settings();
    signer = signer(settings);
    PublicLinks links = new PublicLinks(settings.publicUrl(), signer);
    Optional<Sender> from = settings.mailFrom();
    postbox = settings.smtp().map(server -> new SmtpPostbox(server, from.orElseThrow()));
    mail = postbox.map(box -> new MailMessenger(new MailComposer(from.orElseThrow(), links), box));
    Optional<CodeMail> codes =
        postbox.map(box -> new CodeMailer(box, from.orElseThrow(), house.clock())::mail);
    telegram =
        settings
            .telegramToken()
            .map(
                token ->
                    new TelegramBot(
                        token,
                        settings.telegramApi(),
                        conversation(house, codes),
                        house.desk(),
                        RateGovernor.telegram(),
                        house.database(),
                        house.clock()));
  }

  private static LinkSigner signer(Settings settings) {
    try {
      return LinkSigner.open(settings.secret(), settings.data());
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** The counter where readers are answered, in Telegram or in a terminal. */
  public static Conversation conversation(Chaoxin house, Optional<CodeMail> codes) {
    return new Conversation(
        house.database(),
        house.desk(),
        house.archive(),
        house.search(),
        codes,
        house.subjects(),
        house.clock());
  }

  /** Signs the links that leave the house. */
  public LinkSigner signer() {
    return signer;
  }

  /** The bot at Telegram. */
  public Optional<TelegramBot> telegram() {
    return telegram;
  }

  /** Whatever carries digests. */
  public List<Messenger> messengers() {
    List<Messenger> all = new ArrayList<>();
    telegram.map(TelegramBot::messenger).ifPresent(all::add);
    mail.ifPresent(all::add);
    return all;
  }

  /** The delivery round over these ways. */
  public MorningRun round(Chaoxin house) {
    return round(house, messengers());
  }

  /** The delivery round with the given carriers. */
  public static MorningRun round(Chaoxin house, List<Messenger> messengers) {
    return new MorningRun(
        house.database(),
        house.archive(),
        house.desk(),
        house.subjects(),
        messengers,
        house.clock());
  }

  @Override
  public void close() {
    telegram.ifPresent(TelegramBot::close);
    postbox.ifPresent(SmtpPostbox::close);
  }
}
