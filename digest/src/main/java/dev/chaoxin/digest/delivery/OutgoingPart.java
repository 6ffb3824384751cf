package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import java.time.Instant;

/**
 * A part on its way to one reader.
 *
 * @param key names this part of this digest for this channel, for ever the same: the base of a
 *     mail's Message-ID
 * @param subscriber the reader's number
 * @param to where it goes
 * @param frozenAt when the digest was frozen: a mail's Date
 * @param omitted how many further articles match the reader's topics; the messenger fills it in
 * @param part what goes there
 */
public record OutgoingPart(
    String key, long subscriber, Channel to, Instant frozenAt, int omitted, DigestPart part) {}
