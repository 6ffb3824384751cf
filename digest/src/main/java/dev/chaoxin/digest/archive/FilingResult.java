package dev.chaoxin.digest.archive;

/**
 * The receipt for a filed issue.
 *
 * @param issueId the issue's number
 * @param articleCount how many articles it has
 * @param replaced whether it took the place of an earlier reading
 */
public record FilingResult(long issueId, int articleCount, boolean replaced) {}
