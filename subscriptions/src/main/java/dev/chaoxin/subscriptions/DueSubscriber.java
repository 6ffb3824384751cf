package dev.chaoxin.subscriptions;

import java.time.LocalDate;

/**
 * A reader whose digest is due.
 *
 * @param subscriber the reader
 * @param day the reader's own day it is due for
 */
public record DueSubscriber(Subscriber subscriber, LocalDate day) {}
