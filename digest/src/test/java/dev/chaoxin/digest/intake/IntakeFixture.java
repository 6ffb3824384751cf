package dev.chaoxin.digest.intake;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.indexing.ArticleIndexer;
import dev.chaoxin.digest.reading.IssueReader;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An intake over a fresh database, with its archive and search. */
final class IntakeFixture implements AutoCloseable {

  /** An issue of an invented newspaper with two articles. */
  static final String ISSUE =
      """
      # 望潮报

      2025年3月11日 星期二
      总第88期 今日4版

      # 新码头开工 四个泊位两年后投用

      本报讯(记者 何见川)望潮区新码头昨日正式开工,区委书记林望舒到场讲话,首批建设四个泊位。

      项目建成以后,望潮区的货物吞吐能力可以提高三成,周边企业的物流费用也会降低。

      # 潮声小学扩建工程通过验收

      本报讯(记者 苏晚棠)潮声小学扩建工程日前通过验收,新学期可以增加三百个学位。
      """;

  private static final ArticleIndexer INDEXER = ArticleIndexer.open();

  final Database database = EachDatabase.Fresh.h2();
  final Archive archive;
  final ArticleSearch search;
  final Intake intake;

  /** Keeps originals and index below a folder. */
  IntakeFixture(Path folder) {
    archive = new Archive(database, folder.resolve("originals"), Clock.systemUTC());
    search = ArticleSearch.open(folder.resolve("index"), archive);
    intake = intake(archive);
  }

  /** An intake into another archive over the same search. */
  Intake intake(Archive other) {
    return new Intake(other, search, new SourceReader(), new IssueReader(), INDEXER);
  }

  /** Takes in the files of a folder, ordered by name. */
  List<IntakeReport> load(Path issues) throws IOException {
    List<IntakeReport> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(issues)) {
      for (Path file : files.sorted().toList()) {
        reports.add(intake.take(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    return reports;
  }

  @Override
  public void close() {
    search.close();
    database.close();
  }
}
