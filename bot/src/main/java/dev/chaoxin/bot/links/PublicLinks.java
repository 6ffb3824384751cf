package dev.chaoxin.bot.links;

import dev.chaoxin.bot.links.LinkSigner.Purpose;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.net.URI;
import java.util.Optional;

/** Builds the public URLs of the web pages; empty if no public URL is configured. */
public final class PublicLinks {

  private final Optional<String> base;
  private final LinkSigner signer;

  /**
   * @param publicUrl the base URL readers use; empty if the pages are not public
   */
  public PublicLinks(Optional<URI> publicUrl, LinkSigner signer) {
    this.base = publicUrl.map(url -> url.toString().replaceFirst("/+$", ""));
    this.signer = signer;
  }

  /** The page of an article. */
  public Optional<URI> article(long id) {
    return page("/a/" + id);
  }

  /** Where the subscriber unsubscribes this mailbox. */
  public Optional<URI> unsubscribe(long subscriber, Mailbox mailbox) {
    return page("/u/" + unsubscribeToken(subscriber, mailbox));
  }

  /** Where the subscriber sees and changes the preferences. */
  public Optional<URI> settings(long subscriber, Mailbox mailbox) {
    return page("/s/" + signer.sign(Purpose.SETTINGS, subscriber, mailbox.address()));
  }

  /** The token of the unsubscribe URL, for the subject of an unsubscribe mail. */
  public String unsubscribeToken(long subscriber, Mailbox mailbox) {
    return signer.sign(Purpose.UNSUBSCRIBE, subscriber, mailbox.address());
  }

  private Optional<URI> page(String path) {
    return base.map(url -> URI.create(url + path));
  }
}
