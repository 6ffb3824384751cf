package dev.chaoxin.digest.archive;

/**
 * The result of filing one issue.
 *
 * @param replaced whether it replaced an earlier reading
 */
public record FilingResult(long issueId, int articleCount, boolean replaced) {}
