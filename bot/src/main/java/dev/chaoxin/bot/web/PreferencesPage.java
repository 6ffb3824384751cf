package dev.chaoxin.bot.web;

import dev.chaoxin.bot.links.LinkSigner;
import dev.chaoxin.bot.links.LinkSigner.Purpose;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.ChannelState;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.topics.Topic;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The desk behind a mail's “see or change your subscription”: whoever holds the slip is served. */
final class PreferencesPage {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Subscriptions desk;
  private final LinkSigner signer;

  PreferencesPage(Subscriptions desk, LinkSigner signer) {
    this.desk = desk;
    this.signer = signer;
  }

  private record Customer(Subscriber subscriber, ChannelState mailbox) {}

  /** What the reader has. */
  void show(Context visit) {
    Optional<Customer> customer = customer(visit);
    if (customer.isEmpty()) {
      unknown(visit);
      return;
    }
    Subscriber reader = customer.get().subscriber();
    Messages words = PageLayout.messages(reader.language());
    PreferencesView sheet =
        new PreferencesView(
            ((Mailbox) customer.get().mailbox().channel()).address(),
            customer.get().mailbox().open(),
            reader.paused(),
            words.say("settings.when", reader.digestTime().format(TIME), reader.zone().getId()),
            reader.topics().stream().map(Topic::wording).toList());
    PageRenderer.show(
        visit,
        "settings",
        Map.of(
            "shell", PageLayout.secluded(words, words.say("settings.title")), "settings", sheet));
  }

  /** One change, then the page again. */
  void change(Context visit) {
    Optional<Customer> customer = customer(visit);
    if (customer.isEmpty()) {
      unknown(visit);
      return;
    }
    long reader = customer.get().subscriber().id();
    ChannelState mailbox = customer.get().mailbox();
    switch (Optional.ofNullable(visit.formParam("wish")).orElse("")) {
      case "unfollow" ->
          Optional.ofNullable(visit.formParam("topic")).ifPresent(t -> desk.unfollow(reader, t));
      case "pause" -> desk.pause(reader);
      case "resume" -> desk.resume(reader);
      case "mail-off" -> desk.close(mailbox.channel(), UnsubscribePage.UNSUBSCRIBED);
      case "mail-on" -> desk.reopen(mailbox.channel());
      default -> visit.status(HttpStatus.BAD_REQUEST);
    }
    visit.redirect(visit.path(), HttpStatus.SEE_OTHER);
  }

  private Optional<Customer> customer(Context visit) {
    return signer
        .read(Purpose.SETTINGS, visit.pathParam("token"))
        .flatMap(
            slip ->
                desk.channels(slip.subscriber()).stream()
                    .filter(
                        state ->
                            state.channel() instanceof Mailbox mailbox
                                && signer.belongsTo(slip, mailbox.address()))
                    .findFirst()
                    .flatMap(
                        mailbox ->
                            desk.find(slip.subscriber())
                                .map(subscriber -> new Customer(subscriber, mailbox))));
  }

  private static void unknown(Context visit) {
    Messages words = RequestParameters.words(visit);
    PageLayout shell = PageLayout.secluded(words, words.say("unsubscribe.unknown.title"));
    PageRenderer.say(visit, 404, shell, words.say("settings.unknown"));
  }
}
