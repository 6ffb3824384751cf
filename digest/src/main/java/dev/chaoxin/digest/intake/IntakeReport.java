package dev.chaoxin.digest.intake;

import dev.chaoxin.digest.reading.DroppedLine;
import dev.chaoxin.digest.reading.line.Remark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The outcome of taking in one file. */
public sealed interface IntakeReport {

  /** The file name. */
  String file();

  /**
   * The file was read and its articles are in the archive.
   *
   * @param file the file name
   * @param newspaper the newspaper's name, if printed
   * @param pressDate the press date, if printed
   * @param articles the number of articles
   * @param remarks what was joined, repaired or is doubtful
   * @param dropped the lines left out
   * @param replaced whether it replaced an earlier reading
   */
  record Filed(
      String file,
      Optional<String> newspaper,
      Optional<LocalDate> pressDate,
      int articles,
      List<Remark> remarks,
      List<DroppedLine> dropped,
      boolean replaced)
      implements IntakeReport {

    public Filed {
      remarks = List.copyOf(remarks);
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * The same content was taken in before.
   *
   * @param file the file name
   * @param refusal why it could not be read then, if it could not
   */
  record AlreadyKnown(String file, Optional<String> refusal) implements IntakeReport {}

  /**
   * The file could not be read or filed.
   *
   * @param file the file name
   * @param reason one sentence that says what to do
   * @param retryable whether the problem is not in the file, so that it is worth another try
   */
  record Failed(String file, String reason, boolean retryable) implements IntakeReport {

    /** A file that cannot be read, now or later. */
    public Failed(String file, String reason) {
      this(file, reason, false);
    }
  }
}
