package dev.chaoxin.subscriptions;

/**
 * A reader whose digest time has come.
 *
 * @param id the reader's id
 * @param weekly whether the reader gets one digest a week instead of one a day
 */
public record DueReader(long id, boolean weekly) {}
