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
 * The desk where a reader stops the mail. Looking changes nothing, because mail scanners look; only
 * a POST does (RFC 8058 section 3.2), whatever its body, without cookie, login or redirect, and any
 * number of times.
 */
final class UnsubscribePage {

  /** Why a mailbox is closed whose reader unsubscribed. */
  static final String UNSUBSCRIBED = "unsubscribed";

  private final Subscriptions subscriptions;
  private final LinkSigner signer;

  UnsubscribePage(Subscriptions desk, LinkSigner signer) {
    this.subscriptions = desk;
    this.signer = signer;
  }

  /** The page with the button. */
  void show(Context visit) {
    Optional<SignedToken> slip = slip(visit);
    if (slip.isEmpty()) {
      unknown(visit);
      return;
    }
    Messages words = words(visit, slip.get());
    Optional<ChannelState> mailbox = mailbox(slip.get()).filter(ChannelState::open);
    if (mailbox.isEmpty()) {
      done(visit, words);
      return;
    }
    PageRenderer.render(
        visit,
        "unsubscribe",
        Map.of(
            "shell", PageLayout.personal(words, words.say("unsubscribe.title")),
            "address", ((Mailbox) mailbox.get().channel()).address()));
  }

  /** The deed. */
  void unsubscribe(Context visit) {
    Optional<SignedToken> slip = slip(visit);
    if (slip.isEmpty()) {
      unknown(visit);
      return;
    }
    mailbox(slip.get())
        .filter(ChannelState::open)
        .ifPresent(mailbox -> subscriptions.close(mailbox.channel(), UNSUBSCRIBED));
    done(visit, words(visit, slip.get()));
  }

  private Optional<SignedToken> slip(Context visit) {
    return signer.verify(Purpose.UNSUBSCRIBE, visit.pathParam("token"));
  }

  private Optional<ChannelState> mailbox(SignedToken slip) {
    return subscriptions.channels(slip.subscriber()).stream()
        .filter(
            state ->
                state.channel() instanceof Mailbox mailbox
                    && signer.belongsTo(slip, mailbox.address()))
        .findFirst();
  }

  private Messages words(Context visit, SignedToken slip) {
    return subscriptions
        .find(slip.subscriber())
        .map(Subscriber::language)
        .map(PageLayout::messages)
        .orElseGet(() -> RequestParameters.words(visit));
  }

  private static void done(Context visit, Messages words) {
    PageLayout shell = PageLayout.personal(words, words.say("unsubscribe.done.title"));
    PageRenderer.renderNotice(visit, 200, shell, words.say("unsubscribe.done"));
  }

  private static void unknown(Context visit) {
    Messages words = RequestParameters.words(visit);
    PageLayout shell = PageLayout.personal(words, words.say("unsubscribe.unknown.title"));
    PageRenderer.renderNotice(visit, 404, shell, words.say("unsubscribe.unknown"));
  }
}
