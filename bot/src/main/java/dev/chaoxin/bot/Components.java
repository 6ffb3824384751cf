package dev.chaoxin.bot;

import dev.chaoxin.digest.archive.Archive;
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
 * The house: everything that every command needs, made in the order the data flows. What goes out
 * of the house is made in {@link Adapters}.
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
   * Opens the house.
   *
   * @throws dev.chaoxin.subscriptions.database.DatabaseUnavailable when the database cannot be
   *     opened
   * @throws WrongSettings when the data folder cannot be used
   */
  public static Components open(Settings settings, Clock clock) {
    settle(settings.data());
    Database database =
        Database.open(settings.database().orElseGet(() -> Database.h2In(settings.data())));
    try {
      return new Components(settings, clock, database);
    } catch (RuntimeException trouble) {
      database.close();
      throw trouble;
    }
  }

  private static void settle(Path data) {
    if (data.toString().contains(";")) {
      throw new InvalidSettings(
          "CHAOXIN_DATA " + data + " has a semicolon, which H2 cannot take: choose another name");
    }
    try {
      Files.createDirectories(data);
    } catch (IOException trouble) {
      throw new InvalidSettings(
          "CHAOXIN_DATA "
              + data
              + " is not a folder that can be made here: check the path and the rights");
    }
    if (!Files.isWritable(data)) {
      throw new InvalidSettings(
          "CHAOXIN_DATA " + data + " cannot be written: give this user write access to it");
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

  /** The subjects that readers may follow. */
  public SubjectCatalogue subjects() {
    return subjects.catalogue();
  }

  /** What is wrong with the operator's own subjects. */
  public Optional<String> subjectsProblem() {
    return subjects.problem();
  }

  public DeliveryLedger ledger() {
    return ledger;
  }

  /** An intake into this archive that knows its district. Loads HanLP, which takes a second. */
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
