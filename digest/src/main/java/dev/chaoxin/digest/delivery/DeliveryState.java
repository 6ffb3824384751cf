package dev.chaoxin.digest.delivery;

/** The state of a delivery, or the outcome of one of its parts. */
public enum DeliveryState {
  /** Not finished: queued, postponed, or leased by a worker. */
  WAITING,
  /** Accepted by the other side. */
  SENT,
  /** Sent, but no answer came; not repeated where that could deliver it twice. */
  AMBIGUOUS,
  /** Given up, with a reason. */
  FAILED,
  /** Cancelled because the reader no longer wanted it when it was to be sent. */
  CLOSED
}
