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

/** The preferences behind the signed link of a mail; whoever has the link may change them. */
final class PreferencesPage {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Subscriptions subscriptions;
  private final LinkSigner signer;

  PreferencesPage(Subscriptions subscriptions, LinkSigner signer) {
    this.subscriptions = subscriptions;
    this.signer = signer;
  }

  private record Holder(Subscriber subscriber, ChannelState mailbox) {}

  /** Shows the preferences. */
  void show(Context context) {
    Optional<Holder> customer = customer(context);
    if (customer.isEmpty()) {
      unknown(context);
      return;
    }
    Subscriber reader = customer.get().subscriber();
    Messages messages = PageLayout.messages(reader.language());
    PreferencesView view =
        new PreferencesView(
            ((Mailbox) customer.get().mailbox().channel()).address(),
            customer.get().mailbox().open(),
            reader.paused(),
            messages.say("settings.when", reader.digestTime().format(TIME), reader.zone().getId()),
            reader.topics().stream().map(Topic::wording).toList());
    PageRenderer.render(
        context,
        "settings",
        Map.of(
            "layout",
            PageLayout.personal(messages, messages.say("settings.title")),
            "settings",
            view));
  }

  /** Applies one change and redirects to the page. */
  void change(Context context) {
    Optional<Holder> customer = customer(context);
    if (customer.isEmpty()) {
      unknown(context);
      return;
    }
    long reader = customer.get().subscriber().id();
    ChannelState mailbox = customer.get().mailbox();
    switch (Optional.ofNullable(context.formParam("action")).orElse("")) {
      case "unfollow" ->
          Optional.ofNullable(context.formParam("topic"))
              .ifPresent(t -> subscriptions.unfollow(reader, t));
      case "pause" -> subscriptions.pause(reader);
      case "resume" -> subscriptions.resume(reader);
      case "mail-off" -> subscriptions.close(mailbox.channel(), UnsubscribePage.UNSUBSCRIBED);
      case "mail-on" -> subscriptions.reopen(mailbox.channel());
      default -> context.status(HttpStatus.BAD_REQUEST);
    }
    context.redirect(context.path(), HttpStatus.SEE_OTHER);
  }

  private Optional<Holder> customer(Context context) {
    return signer
        .verify(Purpose.SETTINGS, context.pathParam("token"))
        .flatMap(
            token ->
                subscriptions.channels(token.subscriber()).stream()
                    .filter(
                        state ->
                            state.channel() instanceof Mailbox mailbox
                                && signer.belongsTo(token, mailbox.address()))
                    .findFirst()
                    .flatMap(
                        mailbox ->
                            subscriptions
                                .find(token.subscriber())
                                .map(subscriber -> new Holder(subscriber, mailbox))));
  }

  private static void unknown(Context context) {
    Messages messages = RequestParameters.messages(context);
    PageLayout layout = PageLayout.personal(messages, messages.say("unsubscribe.unknown.title"));
    PageRenderer.renderNotice(context, 404, layout, messages.say("settings.unknown"));
  }
}
