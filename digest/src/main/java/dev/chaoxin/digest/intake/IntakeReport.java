package dev.chaoxin.digest.intake;

import dev.chaoxin.digest.reading.DroppedLine;
import dev.chaoxin.digest.reading.line.Remark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What became of one file at the doorstep. */
public sealed interface IntakeReport {

  /** The name of the file. */
  String file();

  /**
   * It was read, and its articles are in the archive.
   *
   * @param file the name of the file
   * @param newspaper the paper's name, when the page gives it
   * @param pressDate the day printed on the page, when it gives one
   * @param articles how many articles it has
   * @param remarks what was joined, repaired or doubted
   * @param dropped the lines struck out
   * @param replaced whether it took the place of an earlier reading
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
   * The same content came before.
   *
   * @param file the name of the file
   * @param refusal why it could not be read then, if it could not
   */
  record AlreadyKnown(String file, Optional<String> refusal) implements IntakeReport {}

  /**
   * It could not be read, or could not be filed.
   *
   * @param file the name of the file
   * @param reason one plain sentence that says what to do
   * @param retryable whether the trouble lies outside of the file, so that it is worth another try
   */
  record Failed(String file, String reason, boolean retryable) implements IntakeReport {

    /** A file that is itself the trouble. */
    public Failed(String file, String reason) {
      this(file, reason, false);
    }
  }
}
