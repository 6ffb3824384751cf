package dev.chaoxin.subscriptions;

import java.time.LocalDate;

/**
 * A reader whose digest time has come.
 *
 * @param id the reader's number
 * @param day the reader's own day it is due for
 * @param weekly whether the reader gets a digest once a week
 */
public record DueReader(long id, LocalDate day, boolean weekly) {}
