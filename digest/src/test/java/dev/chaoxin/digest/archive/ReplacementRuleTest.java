package dev.chaoxin.digest.archive;

import static dev.chaoxin.digest.archive.ArchiveFixture.masthead;
import static dev.chaoxin.digest.archive.ArchiveFixture.reading;
import static dev.chaoxin.digest.archive.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class ReplacementRuleTest {

  private static final Masthead TIDE = masthead("望潮报", "2025-03-11");
  private static final Article HARBOUR = article("新码头开工", "望潮区新码头昨日正式开工,首批四个泊位预计两年后投用。").build();
  private static final Article HARBOUR_MISREAD =
      article("新码头开工", "望潮区新码头昨曰正式开工,首批四个泊位预计两年后投用。").build();
  private static final Article SCHOOL = article("潮声小学扩建", "潮声小学扩建工程通过验收,新学期可增加三百个学位。").build();
  private static final Article MARKET = article("夜市重新开张", "停业半年的渔灯夜市周五晚重新开张,摊位增至一百二十个。").build();
  private static final Article BRIDGE = article("望江桥通车", "望江桥昨日通车,两岸居民过江时间缩短到五分钟。").build();

  @TempDir Path folder;

  private int files;

  private FilingResult file(Archive archive, String name, Masthead masthead, Article... articles) {
    StoredOriginal original = archive.store(name, ("file " + files++).getBytes(UTF_8));
    return archive.file(original, List.of(reading(masthead, articles))).get(0);
  }

  private static Article onPage(int page, Article article) {
    return article(article.headline().orElseThrow(), article.body()).page(page).build();
  }

  private List<String> bodies(Archive archive) {
    List<String> bodies = new ArrayList<>();
    for (ArchivedIssue issue : archive.issues(0, 100)) {
      archive.articlesIn(issue.label().id()).forEach(a -> bodies.add(a.article().body()));
    }
    return bodies;
  }

  private Archive archive(Database database) {
    return new Archive(database, folder, Clock.systemUTC());
  }

  @EachDatabase
  void replacesTheReadingOfACorrectedFileAndKeepsBothOriginals(Database database) {
    try (database) {
      Archive archive = archive(database);
      FilingResult first = file(archive, "a.txt", TIDE, HARBOUR_MISREAD, SCHOOL);
      List<ArchivedArticle> before = archive.articlesIn(first.issueId());

      FilingResult second = file(archive, "a.txt", TIDE, HARBOUR, SCHOOL, MARKET);

      assertThat(second).isEqualTo(new FilingResult(first.issueId(), 3, true));
      assertThat(archive.originalsOf(first.issueId())).hasSize(2);
      List<ArchivedArticle> after = archive.articlesIn(first.issueId());
      assertThat(after).extracting(ArchivedArticle::position).containsExactly(1, 2, 3);
      assertThat(after.get(0).article()).isEqualTo(HARBOUR);
      assertThat(after.get(0).id()).isEqualTo(before.get(0).id());
      assertThat(after.get(1).id()).isEqualTo(before.get(1).id());
      assertThat(archive.issues(0, 10)).hasSize(1);
    }
  }

  @EachDatabase
  void takesAwayWhatTheCorrectionDoesNotHave(Database database) {
    try (database) {
      Archive archive = archive(database);
      FilingResult first = file(archive, "a.txt", TIDE, HARBOUR, SCHOOL);
      long school = archive.articlesIn(first.issueId()).get(1).id();

      file(archive, "a.txt", TIDE, HARBOUR);

      assertThat(archive.find(school)).isEmpty();
      assertThat(bodies(archive)).containsExactly(HARBOUR.body());
    }
  }

  @EachDatabase
  void leavesTheFirstPageWhenAnotherPageOfTheIssueComes(Database database) {
    try (database) {
      Archive archive = archive(database);
      file(archive, "p1.txt", TIDE, HARBOUR, SCHOOL);
      FilingResult second = file(archive, "p2.txt", TIDE, MARKET, BRIDGE);

      assertThat(second.replaced()).isFalse();
      assertThat(bodies(archive)).hasSize(4);
    }
  }

  @EachDatabase
  void leavesAnotherPageThatHasTheSameFileName(Database database) {
    try (database) {
      Archive archive = archive(database);
      file(archive, "index.txt", TIDE, onPage(1, HARBOUR));
      FilingResult second = file(archive, "index.txt", TIDE, onPage(2, MARKET));

      assertThat(second.replaced()).isFalse();
    }
  }

  @EachDatabase
  void takesACorrectionUnderAnotherName(Database database) {
    try (database) {
      Archive archive = archive(database);
      file(archive, "a.txt", TIDE, HARBOUR_MISREAD, SCHOOL);
      FilingResult second = file(archive, "a-corrected.txt", TIDE, HARBOUR, SCHOOL);

      assertThat(second.replaced()).isTrue();
      assertThat(bodies(archive)).containsExactly(HARBOUR.body(), SCHOOL.body());
    }
  }

  @EachDatabase
  void doesNotWipeAnIssueWhenOneOfItsPagesComesAlone(Database database) {
    try (database) {
      Archive archive = archive(database);
      file(archive, "all.txt", TIDE, HARBOUR, SCHOOL, MARKET, BRIDGE);
      FilingResult page = file(archive, "p1.txt", TIDE, HARBOUR);

      assertThat(page.replaced()).isFalse();
      assertThat(bodies(archive)).hasSize(5);
    }
  }

  @EachDatabase
  void joinsThePagesWhenTheWholeIssueComes(Database database) {
    try (database) {
      Archive archive = archive(database);
      FilingResult first = file(archive, "p1.txt", TIDE, HARBOUR, SCHOOL);
      FilingResult second = file(archive, "p2.txt", TIDE, MARKET, BRIDGE);
      long bridge = archive.articlesIn(second.issueId()).get(1).id();
      FilingResult whole = file(archive, "all.txt", TIDE, HARBOUR, SCHOOL, MARKET, BRIDGE);

      assertThat(whole).isEqualTo(new FilingResult(first.issueId(), 4, true));
      assertThat(archive.issues(0, 10)).hasSize(1);
      assertThat(archive.articlesIn(whole.issueId()).get(3).id()).isEqualTo(bridge);
      assertThat(archive.originalsOf(whole.issueId())).hasSize(3);
    }
  }

  @EachDatabase
  void keepsTheSameTextOfAnotherDayApart(Database database) {
    try (database) {
      Archive archive = archive(database);
      file(archive, "a.txt", TIDE, HARBOUR);
      assertThat(file(archive, "b.txt", masthead("望潮报", "2025-03-12"), HARBOUR).replaced())
          .isFalse();
      assertThat(file(archive, "c.txt", masthead("江滨日报", "2025-03-11"), HARBOUR).replaced())
          .isFalse();
    }
  }

  @EachDatabase
  void takesACorrectedPressDate(Database database) {
    try (database) {
      Archive archive = archive(database);
      file(archive, "a.txt", masthead("望潮报", "2023-03-11"), HARBOUR);
      assertThat(file(archive, "a.txt", TIDE, HARBOUR).replaced()).isTrue();
    }
  }

  @EachDatabase
  void tellsPagesWithoutAMastheadByWhatTheySay(Database database) {
    try (database) {
      Archive archive = archive(database);
      file(archive, "page.txt", Masthead.NONE, HARBOUR, SCHOOL);
      assertThat(file(archive, "page.txt", Masthead.NONE, MARKET).replaced()).isFalse();
      assertThat(file(archive, "page.txt", Masthead.NONE, HARBOUR_MISREAD, SCHOOL).replaced())
          .isTrue();
    }
  }

  @EachDatabase
  void keepsTwoIssuesOfOneFileApart(Database database) {
    try (database) {
      Archive archive = archive(database);
      StoredOriginal original = archive.store("two.txt", new byte[] {1});
      List<FilingResult> filings =
          archive.file(original, List.of(reading(TIDE, HARBOUR), reading(TIDE, MARKET)));

      assertThat(filings).extracting(FilingResult::replaced).containsExactly(false, false);
      assertThat(bodies(archive)).hasSize(2);
    }
  }

  @EachDatabase
  void refilesAnOriginalInThePlaceOfItsReading(Database database) {
    try (database) {
      Archive archive = archive(database);
      StoredOriginal original = archive.store("two.txt", new byte[] {1});
      long first =
          archive
              .file(original, List.of(reading(TIDE, HARBOUR_MISREAD), reading(TIDE, MARKET)))
              .get(0)
              .issueId();
      long id = archive.articlesIn(first).get(0).id();

      List<FilingResult> again = archive.refile(original, List.of(reading(TIDE, HARBOUR, SCHOOL)));

      assertThat(again).containsExactly(new FilingResult(first, 2, true));
      assertThat(bodies(archive)).containsExactly(HARBOUR.body(), SCHOOL.body());
      assertThat(archive.articlesIn(first).get(0).id()).isEqualTo(id);
      assertThat(archive.readableOriginals()).hasSize(1);
    }
  }
}
