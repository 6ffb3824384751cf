package dev.chaoxin.bot.web;

import dev.chaoxin.bot.links.LinkSigner;
import dev.chaoxin.bot.links.LinkSigner.Purpose;
import dev.chaoxin.bot.links.LinkSigner.SignedToken;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.ChannelState;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/**
 * Unsubscribes a mailbox. A GET changes nothing, because mail scanners follow links; a POST does
 * (RFC 8058 section 3.2), whatever its body, without cookie, login or redirect, and idempotently.
 */
final class UnsubscribePage {

  /** The reason of a mailbox closed by unsubscribing. */
  static final String UNSUBSCRIBED = "unsubscribed";

  private final Subscriptions subscriptions;
  private final LinkSigner signer;

  UnsubscribePage(Subscriptions subscriptions, LinkSigner signer) {
    this.subscriptions = subscriptions;
    this.signer = signer;
  }

  /** Shows the button. */
  void show(Context context) {
    Optional<SignedToken> token = token(context);
    if (token.isEmpty()) {
      unknown(context);
      return;
    }
    Messages messages = messages(context, token.get());
    Optional<ChannelState> mailbox = mailbox(token.get()).filter(ChannelState::open);
    if (mailbox.isEmpty()) {
      unsubscribed(context, messages);
      return;
    }
    PageRenderer.render(
        context,
        "unsubscribe",
        Map.of(
            "layout", PageLayout.personal(messages, messages.say("unsubscribe.title")),
            "address", ((Mailbox) mailbox.get().channel()).address()));
  }

  /** Closes the mailbox. */
  void unsubscribe(Context context) {
    Optional<SignedToken> token = token(context);
    if (token.isEmpty()) {
      unknown(context);
      return;
    }
    mailbox(token.get())
        .filter(ChannelState::open)
        .ifPresent(mailbox -> subscriptions.close(mailbox.channel(), UNSUBSCRIBED));
    unsubscribed(context, messages(context, token.get()));
  }

  private Optional<SignedToken> token(Context context) {
    return signer.verify(Purpose.UNSUBSCRIBE, context.pathParam("token"));
  }

  private Optional<ChannelState> mailbox(SignedToken token) {
    return subscriptions.channels(token.subscriber()).stream()
        .filter(
            state ->
                state.channel() instanceof Mailbox mailbox
                    && signer.belongsTo(token, mailbox.address()))
        .findFirst();
  }

  private Messages messages(Context context, SignedToken token) {
    return subscriptions
        .find(token.subscriber())
        .map(Subscriber::language)
        .map(PageLayout::messages)
        .orElseGet(() -> RequestParameters.messages(context));
  }

  private static void unsubscribed(Context context, Messages messages) {
    PageLayout layout = PageLayout.personal(messages, messages.say("unsubscribe.done.title"));
    PageRenderer.renderNotice(context, 200, layout, messages.say("unsubscribe.done"));
  }

  private static void unknown(Context context) {
    Messages messages = RequestParameters.messages(context);
    PageLayout layout = PageLayout.personal(messages, messages.say("unsubscribe.unknown.title"));
    PageRenderer.renderNotice(context, 404, layout, messages.say("unsubscribe.unknown"));
  }
}
