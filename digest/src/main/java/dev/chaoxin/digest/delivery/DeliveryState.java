package dev.chaoxin.digest.delivery;

/** Where a delivery, or one part of it, stands. */
public enum DeliveryState {
  /** To be sent, or in a sender's hands. */
  WAITING,
  /** The other side said it has it. */
  SENT,
  /** It left and no answer came; never repeated where that could double it. */
  AMBIGUOUS,
  /** It will not be sent; there is a reason. */
  FAILED,
  /** The reader did not want it any more when its turn came. */
  CLOSED
}
