package dev.chaoxin.bot;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.delivery.DeliveryLedger;
import dev.chaoxin.digest.indexing.ArticleIndexer;
import dev.chaoxin.digest.indexing.District;
import dev.chaoxin.digest.intake.Intake;
import dev.chaoxin.digest.matching.SubjectCatalogue;
import dev.chaoxin.digest.matching.SubjectsFile;
import dev.chaoxin.digest.reading.IssueReader;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.subscriptions.SubscriberDefaults;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: opens what the commands use, in the order the data flows. The channels to
 * readers are in {@link Adapters}.
 */
public final class Components implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Components.class);

  private final Settings settings;
  private final Clock clock;
  private final Database database;
  private final Archive archive;
  private final ArticleSearch search;
  private final Subscriptions subscriptions;
  private final DeliveryLedger ledger;
  private final SubjectsFile subjects;

  private Components(Settings settings, Clock clock, Database database) {
    this.settings = settings;
    this.clock = clock;
    this.database = database;
    archive = new Archive(database, settings.data().resolve("originals"), clock);
    search = ArticleSearch.open(settings.data().resolve("index"), archive);
    subscriptions =
        new Subscriptions(
            database, clock, new SubscriberDefaults(settings.zone(), settings.digestTime()));
    ledger = new DeliveryLedger(database);
    subjects = SubjectsFile.open(settings.data());
    subjects.problem().ifPresent(log::warn);
  }

  /**
   * Opens the database, the archive and the search index.
   *
   * @throws dev.chaoxin.subscriptions.database.DatabaseUnavailable if the database cannot be opened
   * @throws InvalidSettings if the data folder cannot be used
   */
  public static Components open(Settings settings, Clock clock) {
    prepare(settings.data());
    Database database =
        Database.open(settings.database().orElseGet(() -> Database.h2In(settings.data())));
    try {
      return new Components(settings, clock, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void prepare(Path data) {
    if (data.toString().contains(";")) {
      throw new InvalidSettings(
          "CHAOXIN_DATA "
              + data
              + " contains a semicolon, which H2 does not allow: choose another name");
    }
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new InvalidSettings(
          "CHAOXIN_DATA " + data + " cannot be created: check the path and its permissions");
    }
    if (!Files.isWritable(data)) {
      throw new InvalidSettings(
          "CHAOXIN_DATA " + data + " is not writable: give this user write access to it");
    }
  }

  public Settings settings() {
    return settings;
  }

  public Clock clock() {
    return clock;
  }

  public Database database() {
    return database;
  }

  public Archive archive() {
    return archive;
  }

  public ArticleSearch search() {
    return search;
  }

  public Subscriptions subscriptions() {
    return subscriptions;
  }

  /** The subjects that readers can follow. */
  public SubjectCatalogue subjects() {
    return subjects.catalogue();
  }

  /** What is wrong with the operator's own subjects, if anything. */
  public Optional<String> subjectsProblem() {
    return subjects.problem();
  }

  public EditorMarkStore editorMarks() {
    return new EditorMarkStore(database);
  }

  public DeliveryLedger ledger() {
    return ledger;
  }

  /** Opens an intake into the archive. Loads HanLP, which takes a second. */
  public Intake intake() {
    ArticleIndexer indexer = ArticleIndexer.open(District.load(settings.data()));
    return new Intake(archive, search, new SourceReader(), new IssueReader(), indexer);
  }

  @Override
  public void close() {
    search.close();
    database.close();
  }
}
