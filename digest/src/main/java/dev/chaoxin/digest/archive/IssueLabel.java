package dev.chaoxin.digest.archive;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is written on the back of an archived issue.
 *
 * @param id its number in the archive
 * @param newspaper the paper's name, when the page gives it
 * @param pressDate the day printed on the page, when it gives one
 * @param file the name of the file it came in
 */
public record IssueLabel(
    long id, Optional<String> newspaper, Optional<LocalDate> pressDate, String file) {}
