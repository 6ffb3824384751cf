package dev.chaoxin.digest.archive;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Identifies an archived issue.
 *
 * @param newspaper the newspaper's name, if the masthead gives it
 * @param pressDate the press date, if the masthead gives it
 * @param file the name of the file it was last read from
 */
public record IssueLabel(
    long id, Optional<String> newspaper, Optional<LocalDate> pressDate, String file) {}
