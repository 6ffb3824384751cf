package dev.chaoxin.digest.archive;

import java.time.Instant;

/**
 * An issue on the shelf.
 *
 * @param label what is written on its back
 * @param articleCount how many articles it has
 * @param arrivedAt when the archive got it first
 */
public record ArchivedIssue(IssueLabel label, int articleCount, Instant arrivedAt) {}
