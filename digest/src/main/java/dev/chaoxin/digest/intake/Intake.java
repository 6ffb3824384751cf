package dev.chaoxin.digest.intake;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.FilingResult;
import dev.chaoxin.digest.archive.IndexedReading;
import dev.chaoxin.digest.archive.StoredOriginal;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.indexing.ArticleIndexer;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.reading.IssueReader;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.digest.reading.line.Remark;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.digest.source.SourceResult;
import dev.chaoxin.digest.source.SourceText;
import dev.chaoxin.subscriptions.database.DatabaseUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in one file: stores the original, reads it, indexes its articles and files them. An article
 * that fails does not stop its file, a file that fails does not stop the next.
 */
public final class Intake {

  /** Larger files are refused: 32 MiB. */
  public static final int MAX_BYTES = 32 << 20;

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final Archive archive;
  private final ArticleSearch search;
  private final SourceReader sources;
  private final IssueReader reader;
  private final ArticleIndexer indexer;

  /** Creates an intake whose articles are searchable as soon as they are filed. */
  public Intake(
      Archive archive,
      ArticleSearch search,
      SourceReader sources,
      IssueReader reader,
      ArticleIndexer indexer) {
    this.archive = archive;
    this.search = search;
    this.sources = sources;
    this.reader = reader;
    this.indexer = indexer;
  }

  /**
   * Takes in one file.
   *
   * @param file its name; the archive keeps the folders before it, the reader gets the last part
   * @param bytes its content
   */
  public IntakeReport take(String file, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return tooLarge(file, bytes.length);
    }
    StoredOriginal original;
    try {
      original = archive.store(file, bytes);
      if (original.known()) {
        return new IntakeReport.AlreadyKnown(file, archive.findRefusal(original));
      }
    } catch (RuntimeException e) {
      return retryable(
          file,
          "it could not be stored",
          "check that the data folder can be written and has room",
          e);
    }
    return read(file, original, bytes, false);
  }

  /** The problem is not in the file, so that it is worth another try. */
  private static IntakeReport retryable(
      String file, String what, String otherwise, RuntimeException e) {
    Optional<String> advice = DatabaseUnavailable.advice(e);
    if (advice.isPresent()) {
      log.debug("{}: {}", file, what, e);
    } else {
      log.error("{}: {}", file, what, e);
    }
    return new IntakeReport.Failed(file, what + ": " + advice.orElse(otherwise), true);
  }

  /**
   * Reads again every original that is in use or could not be read before, and replaces the old
   * readings.
   *
   * @param listener gets a report per original
   */
  public void reread(Consumer<IntakeReport> listener) {
    for (StoredOriginal original : archive.readableOriginals()) {
      IntakeReport report;
      try {
        report = read(original.file(), original, archive.bytes(original), true);
      } catch (RuntimeException e) {
        report =
            retryable(
                original.file(),
                "its original could not be opened",
                "check the folder originals in the data folder",
                e);
      }
      listener.accept(report);
    }
  }

  static IntakeReport tooLarge(String file, long bytes) {
    return new IntakeReport.Failed(
        file,
        "it is too large (%d MB; at most %d MB are read): split it into issues"
            .formatted(bytes >> 20, MAX_BYTES >> 20));
  }

  private IntakeReport read(String file, StoredOriginal original, byte[] bytes, boolean again) {
    try {
      SourceResult source = sources.open(fileName(file), bytes);
      if (source instanceof SourceResult.Refused refused) {
        return refuse(file, original, refused.detail(), again);
      }
      List<IndexedReading> readings = new ArrayList<>();
      for (IssueReading reading : reader.read((SourceText) source)) {
        if (!reading.issue().articles().isEmpty()) {
          readings.add(index(reading));
        }
      }
      if (readings.isEmpty()) {
        return refuse(
            file, original, "no article was found in it: check that it is an issue", again);
      }
      return file(file, original, readings, again);
    } catch (RuntimeException e) {
      return DatabaseUnavailable.advice(e).isPresent()
          ? notFiled(file, e)
          : unreadable(file, original, again, e);
    }
  }

  private static IntakeReport notFiled(String file, RuntimeException e) {
    return retryable(
        file, "it is kept, but could not be filed", "check the database and load it again", e);
  }

  private IntakeReport unreadable(
      String file, StoredOriginal original, boolean again, RuntimeException cause) {
    log.error("{} could not be read", file, cause);
    try {
      return refuse(
          file, original, "it could not be read: " + cause.getClass().getSimpleName(), again);
    } catch (RuntimeException e) {
      return notFiled(file, e);
    }
  }

  /** Keeps a reading that was once good rather than replacing it by a refusal. */
  private IntakeReport refuse(String file, StoredOriginal original, String reason, boolean again) {
    if (!again || archive.findRefusal(original).isPresent()) {
      archive.refuse(original, reason);
    }
    return new IntakeReport.Failed(file, reason);
  }

  private IntakeReport file(
      String file, StoredOriginal original, List<IndexedReading> readings, boolean again) {
    List<FilingResult> filings;
    try {
      filings = again ? archive.refile(original, readings) : archive.file(original, readings);
    } catch (RuntimeException e) {
      return notFiled(file, e);
    }
    try {
      search.catchUp();
    } catch (RuntimeException e) {
      // The index is derived from the database and catches up later.
      log.warn(
          "{} is filed, but not findable yet: {}",
          file,
          DatabaseUnavailable.advice(e).orElseGet(e::toString));
    }
    return report(file, readings, filings);
  }

  private static IntakeReport report(
      String file, List<IndexedReading> readings, List<FilingResult> filings) {
    IssueReading first = readings.get(0).reading();
    return new IntakeReport.Filed(
        file,
        first.issue().masthead().newspaper(),
        first.issue().masthead().pressDate(),
        filings.stream().mapToInt(FilingResult::articleCount).sum(),
        readings.stream().flatMap(r -> r.reading().remarks().stream()).toList(),
        readings.stream().flatMap(r -> r.reading().dropped().stream()).toList(),
        filings.stream().anyMatch(FilingResult::replaced));
  }

  private IndexedReading index(IssueReading reading) {
    List<ArticleIndex> indexes = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>(reading.remarks());
    for (Article article : reading.issue().articles()) {
      try {
        indexes.add(indexer.index(article));
      } catch (RuntimeException e) {
        log.error("an article of {} could not be indexed", reading.file(), e);
        remarks.add(
            new Remark(
                article.lines().first(), "not-indexed", "The article could not be indexed."));
        indexes.add(emptyIndex(article));
      }
    }
    return new IndexedReading(
        new IssueReading(reading.file(), reading.issue(), reading.dropped(), remarks), indexes);
  }

  private static ArticleIndex emptyIndex(Article article) {
    String line =
        article.headline().orElseGet(() -> article.paragraphs().stream().findFirst().orElse(""));
    return new ArticleIndex(List.of(), line, List.of(), Optional.empty());
  }

  private static String fileName(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }
}
