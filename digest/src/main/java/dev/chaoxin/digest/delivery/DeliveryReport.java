package dev.chaoxin.digest.delivery;

/**
 * What a run did.
 *
 * @param readers readers planned for
 * @param planned deliveries entered in the ledger: one a reader and channel
 * @param sent deliveries that arrived whole
 * @param ambiguous deliveries of which nobody knows whether all of it arrived
 * @param failed deliveries given up, with a reason in the ledger
 * @param closed deliveries whose reader did not want them any more
 * @param delayed times a delivery was put off to a later run
 * @param parts messages and mails accepted
 */
public record DeliveryReport(
    int readers,
    int planned,
    int sent,
    int ambiguous,
    int failed,
    int closed,
    int delayed,
    int parts) {}
