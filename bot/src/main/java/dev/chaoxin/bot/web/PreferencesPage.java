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

  private final Subscriptions subscriptions;
  private final LinkSigner signer;

  PreferencesPage(Subscriptions desk, LinkSigner signer) {
    this.subscriptions = desk;
    this.signer = signer;
  }

  private record Holder(Subscriber subscriber, ChannelState mailbox) {}

  /** What the reader has. */
  void show(Context visit) {
    Optional<Holder> customer = customer(visit);
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
    PageRenderer.render(
        visit,
        "settings",
        Map.of(
            "shell", PageLayout.personal(words, words.say("settings.title")), "settings", sheet));
  }

  /** One change, then the page again. */
  void change(Context visit) {
    Optional<Holder> customer = customer(visit);
    if (customer.isEmpty()) {
      unknown(visit);
      return;
    }
    long reader = customer.get().subscriber().id();
    ChannelState mailbox = customer.get().mailbox();
    switch (Optional.ofNullable(visit.formParam("wish")).orElse("")) {
      case "unfollow" ->
          Optional.ofNullable(visit.formParam("topic"))
              .ifPresent(t -> subscriptions.unfollow(reader, t));
      case "pause" -> subscriptions.pause(reader);
      case "resume" -> subscriptions.resume(reader);
      case "mail-off" -> subscriptions.close(mailbox.channel(), UnsubscribePage.UNSUBSCRIBED);
      case "mail-on" -> subscriptions.reopen(mailbox.channel());
      default -> visit.status(HttpStatus.BAD_REQUEST);
    }
    visit.redirect(visit.path(), HttpStatus.SEE_OTHER);
  }

  private Optional<Holder> customer(Context visit) {
    return signer
        .verify(Purpose.SETTINGS, visit.pathParam("token"))
        .flatMap(
            slip ->
                subscriptions.channels(slip.subscriber()).stream()
                    .filter(
                        state ->
                            state.channel() instanceof Mailbox mailbox
                                && signer.belongsTo(slip, mailbox.address()))
                    .findFirst()
                    .flatMap(
                        mailbox ->
                            subscriptions
                                .find(slip.subscriber())
                                .map(subscriber -> new Holder(subscriber, mailbox))));
  }

  private static void unknown(Context visit) {
    Messages words = RequestParameters.words(visit);
    PageLayout shell = PageLayout.personal(words, words.say("unsubscribe.unknown.title"));
    PageRenderer.renderNotice(visit, 404, shell, words.say("settings.unknown"));
  }
}
