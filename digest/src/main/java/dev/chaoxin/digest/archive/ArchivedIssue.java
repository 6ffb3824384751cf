package dev.chaoxin.digest.archive;

import java.time.Instant;

/**
 * An issue in the archive.
 *
 * @param arrivedAt when it first arrived
 */
public record ArchivedIssue(IssueLabel label, int articleCount, Instant arrivedAt) {}
