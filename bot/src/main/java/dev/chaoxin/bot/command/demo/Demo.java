package dev.chaoxin.bot.command.demo;

import dev.chaoxin.bot.Adapters;
import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.console.FolderMessenger;
import dev.chaoxin.bot.console.TerminalChat;
import dev.chaoxin.bot.conversation.handlers.ConfirmationCodeSender;
import dev.chaoxin.bot.links.LinkSigner;
import dev.chaoxin.bot.links.PublicLinks;
import dev.chaoxin.bot.mail.CodeMailer;
import dev.chaoxin.bot.mail.EmlFolder;
import dev.chaoxin.bot.mail.FromAddress;
import dev.chaoxin.bot.mail.MailComposer;
import dev.chaoxin.bot.mail.MailMessenger;
import dev.chaoxin.digest.delivery.DeliveryReport;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.Languages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/** Runs everything with folders in place of Telegram and of a mail server. */
public final class Demo {

  private static final TelegramChat CHAT = new TelegramChat(20250318L, OptionalInt.empty());
  private static final FromAddress FROM = new FromAddress("潮信", "digest@chaoxin.invalid");

  private final Components components;
  private final Path telegram;
  private final Path mail;
  private final EmlFolder eml;
  private final MailComposer composer;
  private final AtomicReference<String> code = new AtomicReference<>("");

  /**
   * Creates the demo.
   *
   * @param folder where messages and mails are written
   */
  public Demo(Components components, Path folder) throws IOException {
    this.components = components;
    telegram = folder.resolve("telegram");
    mail = folder.resolve("mail");
    eml = new EmlFolder(mail);
    LinkSigner signer =
        LinkSigner.open(components.settings().secret(), components.settings().data());
    composer = new MailComposer(FROM, new PublicLinks(components.settings().publicUrl(), signer));
  }

  /** A chat with the bot; the codes it mails are written to the folder and remembered. */
  public TerminalChat chat(PrintWriter out) {
    CodeMailer mailer = new CodeMailer(eml, FROM, components.clock());
    ConfirmationCodeSender codes =
        (to, issued, language) -> {
          code.set(issued);
          return mailer.send(to, issued, language);
        };
    return new TerminalChat(
        Adapters.conversation(components, Optional.of(codes)), CHAT, Languages.SIMPLIFIED, out);
  }

  /** Plays a conversation when there is no interactive terminal. */
  public void play(TerminalChat chat) {
    chat.play("/start");
    chat.play("/follow 固态电池");
    chat.play("/follow 安置房|老旧小区");
    chat.play("/follow 学区");
    chat.play("海塘");
    chat.playButton("a:");
    chat.play("/email reader@example.org");
    chat.play("/confirm " + code.get());
    chat.play("/time 07:00");
    chat.play("/topics");
  }

  /** Delivers the digests of the newest issue's day. */
  public DeliveryReport morning() {
    LocalDate day = components.archive().newestPressDate().orElseThrow();
    Instant at = day.atTime(8, 0).atZone(components.settings().zone()).toInstant();
    return Adapters.deliveryService(
            components, List.of(new FolderMessenger(telegram), new MailMessenger(composer, eml)))
        .run(at);
  }

  /** The folder of the Telegram messages. */
  public Path telegram() {
    return telegram;
  }

  /** The folder of the mails. */
  public Path mail() {
    return mail;
  }
}
