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

/** The ways out of the house, Telegram and mail, each when it is set up. Nothing is sent yet. */
public final class Adapters implements AutoCloseable {

  private final LinkSigner signer;
  private final Optional<SmtpTransport> postbox;
  private final Optional<MailMessenger> mail;
  private final Optional<TelegramBot> telegram;

  /** Makes what the settings ask for. */
  public Adapters(Components house) {
    Settings settings = house.settings();
    signer = signer(settings);
    PublicLinks links = new PublicLinks(settings.publicUrl(), signer);
    Optional<FromAddress> from = settings.mailFrom();
    postbox = settings.smtp().map(server -> new SmtpTransport(server, from.orElseThrow()));
    mail = postbox.map(box -> new MailMessenger(new MailComposer(from.orElseThrow(), links), box));
    Optional<ConfirmationCodeSender> codes =
        postbox.map(box -> new CodeMailer(box, from.orElseThrow(), house.clock())::send);
    telegram =
        settings
            .telegramToken()
            .map(
                token ->
                    new TelegramBot(
                        token,
                        settings.telegramApi(),
                        conversation(house, codes),
                        house.subscriptions(),
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

  /** The conversation with readers, in Telegram or in a terminal. */
  public static Conversation conversation(
      Components house, Optional<ConfirmationCodeSender> codes) {
    ButtonPayloads payloads = new ButtonPayloads(house.database(), house.clock());
    return new Conversation(
        house.subscriptions(),
        payloads,
        RequestHandlers.byCommand(
            house.subscriptions(),
            payloads,
            house.archive(),
            house.search(),
            new EditorMarkStore(house.database()),
            house.subjects(),
            codes,
            house.clock()));
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
  public DeliveryService deliveryService(Components house) {
    return deliveryService(house, messengers());
  }

  /** The delivery round with the given carriers. */
  public static DeliveryService deliveryService(Components house, List<Messenger> messengers) {
    return new DeliveryService(
        house.database(),
        house.archive(),
        house.subscriptions(),
        house.subjects(),
        messengers,
        house.clock());
  }

  @Override
  public void close() {
    telegram.ifPresent(TelegramBot::close);
    postbox.ifPresent(SmtpTransport::close);
  }
}
