package dev.chaoxin.bot.links;

import dev.chaoxin.bot.links.LinkSigner.Purpose;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.net.URI;
import java.util.Optional;

/** Writes the addresses of our web pages, when the operator has said where they are seen from. */
public final class PublicLinks {

  private final Optional<String> base;
  private final LinkSigner signer;

  /**
   * @param publicUrl where the pages are seen from outside; nothing when they are not
   */
  public PublicLinks(Optional<URI> publicUrl, LinkSigner signer) {
    this.base = publicUrl.map(url -> url.toString().replaceFirst("/+$", ""));
    this.signer = signer;
  }

  /** The page of an article. */
  public Optional<URI> article(long id) {
    return page("/a/" + id);
  }

  /** Where this reader stops the mails to this address. */
  public Optional<URI> unsubscribe(long subscriber, Mailbox mailbox) {
    return page("/u/" + unsubscribeToken(subscriber, mailbox));
  }

  /** Where this reader sees and changes what comes to this address. */
  public Optional<URI> settings(long subscriber, Mailbox mailbox) {
    return page("/s/" + signer.sign(Purpose.SETTINGS, subscriber, mailbox.address()));
  }

  /** The slip inside the unsubscribe address, for a mail that asks the same. */
  public String unsubscribeToken(long subscriber, Mailbox mailbox) {
    return signer.sign(Purpose.UNSUBSCRIBE, subscriber, mailbox.address());
  }

  private Optional<URI> page(String path) {
    return base.map(url -> URI.create(url + path));
  }
}
