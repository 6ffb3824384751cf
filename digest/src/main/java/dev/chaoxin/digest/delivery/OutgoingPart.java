package dev.chaoxin.digest.delivery;

import dev.chaoxin.subscriptions.Channel;
import java.time.Instant;

/**
 * A part to be sent to one reader.
 *
 * @param key identifies this part of this digest for this channel over all attempts; a mail's
 *     Message-ID is derived from it
 * @param subscriber the subscriber's id
 * @param to the channel
 * @param frozenAt when the digest was planned: a mail's Date
 * @param omitted how many further articles match the reader's topics; the messenger fills it in
 * @param part what is sent
 */
public record OutgoingPart(
    String key, long subscriber, Channel to, Instant frozenAt, int omitted, DigestPart part) {}
