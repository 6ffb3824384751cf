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

/** A dress rehearsal: the whole house with folders in place of Telegram and of a mail server. */
public final class Demo {

  private static final TelegramChat CHAT = new TelegramChat(20250318L, OptionalInt.empty());
  private static final FromAddress FROM = new FromAddress("潮信", "digest@chaoxin.invalid");

  private final Components house;
  private final Path telegram;
  private final Path mail;
  private final EmlFolder postbox;
  private final MailComposer composer;
  private final AtomicReference<String> code = new AtomicReference<>("");

  /**
   * A rehearsal.
   *
   * @param folder where messages and mails are left
   */
  public Demo(Components house, Path folder) throws IOException {
    this.house = house;
    telegram = folder.resolve("telegram");
    mail = folder.resolve("mail");
    postbox = new EmlFolder(mail);
    LinkSigner signer = LinkSigner.open(house.settings().secret(), house.settings().data());
    composer = new MailComposer(FROM, new PublicLinks(house.settings().publicUrl(), signer));
  }

  /** A chat with the bot; the codes it mails are left in the folder and remembered. */
  public TerminalChat chat(PrintWriter out) {
    CodeMailer mailer = new CodeMailer(postbox, FROM, house.clock());
    ConfirmationCodeSender codes =
        (to, issued, language) -> {
          code.set(issued);
          return mailer.send(to, issued, language);
        };
    return new TerminalChat(
        Adapters.conversation(house, Optional.of(codes)), CHAT, Languages.SIMPLIFIED, out);
  }

  /** The conversation that is played when nobody is at the terminal. */
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

  /** Runs the morning of the newest issue. */
  public DeliveryReport morning() {
    LocalDate day = house.archive().newestPressDate().orElseThrow();
    Instant at = day.atTime(8, 0).atZone(house.settings().zone()).toInstant();
    return Adapters.deliveryService(
            house, List.of(new FolderMessenger(telegram), new MailMessenger(composer, postbox)))
        .run(at);
  }

  /** Where the messages are. */
  public Path telegram() {
    return telegram;
  }

  /** Where the mails are. */
  public Path mail() {
    return mail;
  }
}
