package dev.chaoxin.bot;

import dev.chaoxin.bot.conversation.ButtonPayloads;
import dev.chaoxin.bot.conversation.Conversation;
import dev.chaoxin.bot.conversation.handlers.ConfirmationCodeSender;
import dev.chaoxin.bot.conversation.handlers.RequestHandlers;
import dev.chaoxin.bot.links.LinkSigner;
import dev.chaoxin.bot.links.PublicLinks;
import dev.chaoxin.bot.mail.CodeMailer;
import dev.chaoxin.bot.mail.FromAddress;
import dev.chaoxin.bot.mail.MailComposer;
import dev.chaoxin.bot.mail.MailMessenger;
import dev.chaoxin.bot.mail.SmtpTransport;
import dev.chaoxin.bot.telegram.TelegramBot;
import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.delivery.DeliveryService;
import dev.chaoxin.digest.delivery.Messenger;
import dev.chaoxin.digest.delivery.rate.RateGovernor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The channels to readers, Telegram and mail, each if it is set up. Opening sends nothing. */
public final class Adapters implements AutoCloseable {

  private final LinkSigner signer;
  private final Optional<SmtpTransport> smtp;
  private final Optional<MailMessenger> mail;
  private final Optional<TelegramBot> telegram;

  /** Opens the channels that the settings name. */
  public Adapters(Components components) {
    Settings settings = components.settings();
    signer = signer(settings);
    PublicLinks links = new PublicLinks(settings.publicUrl(), signer);
    Optional<FromAddress> from = settings.mailFrom();
    smtp = settings.smtp().map(server -> new SmtpTransport(server, from.orElseThrow()));
    mail = smtp.map(box -> new MailMessenger(new MailComposer(from.orElseThrow(), links), box));
    Optional<ConfirmationCodeSender> codes =
        smtp.map(box -> new CodeMailer(box, from.orElseThrow(), components.clock())::send);
    telegram =
        settings
            .telegramToken()
            .map(
                token ->
                    new TelegramBot(
                        token,
                        settings.telegramApi(),
                        conversation(components, codes),
                        components.subscriptions(),
                        RateGovernor.telegram(),
                        components.database(),
                        components.clock()));
  }

  private static LinkSigner signer(Settings settings) {
    try {
      return LinkSigner.open(settings.secret(), settings.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The conversation with readers, in Telegram or in a terminal. */
  public static Conversation conversation(
      Components components, Optional<ConfirmationCodeSender> codes) {
    ButtonPayloads payloads = new ButtonPayloads(components.database(), components.clock());
    return new Conversation(
        components.subscriptions(),
        payloads,
        RequestHandlers.byCommand(
            components.subscriptions(),
            payloads,
            components.archive(),
            components.search(),
            new EditorMarkStore(components.database()),
            components.subjects(),
            codes,
            components.clock()));
  }

  /** Signs the links in mails. */
  public LinkSigner signer() {
    return signer;
  }

  /** The bot, if a token is set. */
  public Optional<TelegramBot> telegram() {
    return telegram;
  }

  /** The channels that deliver digests. */
  public List<Messenger> messengers() {
    List<Messenger> all = new ArrayList<>();
    telegram.map(TelegramBot::messenger).ifPresent(all::add);
    mail.ifPresent(all::add);
    return all;
  }

  /** A delivery service over these channels. */
  public DeliveryService deliveryService(Components components) {
    return deliveryService(components, messengers());
  }

  /** A delivery service over the given channels. */
  public static DeliveryService deliveryService(Components components, List<Messenger> messengers) {
    return new DeliveryService(
        components.database(),
        components.archive(),
        components.subscriptions(),
        components.subjects(),
        messengers,
        components.clock());
  }

  @Override
  public void close() {
    telegram.ifPresent(TelegramBot::close);
    smtp.ifPresent(SmtpTransport::close);
  }
}
