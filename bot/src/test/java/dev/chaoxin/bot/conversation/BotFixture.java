package dev.chaoxin.bot.conversation;

import dev.chaoxin.bot.conversation.handlers.ConfirmationCodeSender;
import dev.chaoxin.bot.conversation.handlers.RequestHandlers;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchiveFixture;
import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.archive.FilingResult;
import dev.chaoxin.digest.archive.IndexedReading;
import dev.chaoxin.digest.delivery.DeliveryOutcome;
import dev.chaoxin.digest.delivery.DeliveryOutcome.Accepted;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.indexing.Keyword.Kind;
import dev.chaoxin.digest.matching.SubjectCatalogue;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A conversation over an archive with issues of an invented newspaper, 《望潮报》. */
public final class BotFixture implements AutoCloseable {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-12T00:00:00Z"), ZoneOffset.UTC);

  public static final TelegramChat LIN = new TelegramChat(1001, OptionalInt.empty());

  public final Database database;
  public final Subscriptions subscriptions;
  public final Archive archive;
  public final ArticleSearch search;
  public final Conversation conversation;

  /** The confirmation codes that were mailed. */
  public final List<String> codes = new ArrayList<>();

  /** The outcome of mailing a code. */
  public DeliveryOutcome mailOutcome = new Accepted("q1");

  private Locale deviceLanguage = Locale.SIMPLIFIED_CHINESE;

  private BotFixture(Path folder, Database database) {
    this.database = database;
    subscriptions = new Subscriptions(database, CLOCK);
    archive = new Archive(database, folder.resolve("originals"), CLOCK);
    search = ArticleSearch.open(folder.resolve("index"), archive);
    conversation = conversation(Optional.of(this::mail));
  }

  /** With an empty archive. */
  public static BotFixture empty(Path folder) {
    return new BotFixture(folder, EachDatabase.Fresh.h2());
  }

  /** With two issues of 《望潮报》. */
  public static BotFixture withPapers(Path folder) {
    BotFixture fixture = empty(folder);
    fixture.file("2026-03-11", "old.txt", olderIssue());
    fixture.file("2026-03-12", "new.txt", newerIssue());
    fixture.search.catchUp();
    return fixture;
  }

  /** Another conversation over the same database and archive. */
  public Conversation conversation(Optional<ConfirmationCodeSender> codeSender) {
    ButtonPayloads payloads = new ButtonPayloads(database, CLOCK);
    return new Conversation(
        subscriptions,
        payloads,
        RequestHandlers.byCommand(
            subscriptions,
            payloads,
            archive,
            search,
            new EditorMarkStore(database),
            SubjectCatalogue.builtIn(),
            codeSender,
            CLOCK));
  }

  private DeliveryOutcome mail(Mailbox to, String code, Locale language) {
    codes.add(code);
    return mailOutcome;
  }

  /** Sets the language of Lin's device. */
  public void setDeviceLanguage(Locale language) {
    deviceLanguage = language;
  }

  public List<Reply> type(String text) {
    return conversation.typed(LIN, deviceLanguage, text);
  }

  public List<Reply> press(String data) {
    return conversation.pressed(LIN, deviceLanguage, data);
  }

  /** Presses the first button below these replies whose label contains the text. */
  public List<Reply> press(List<Reply> replies, String text) {
    return press(button(replies, text).data());
  }

  /** The first button below these replies whose label contains the text. */
  public static Button button(List<Reply> replies, String text) {
    return replies.stream()
        .flatMap(reply -> reply.buttons().stream().flatMap(List::stream))
        .filter(button -> button.text().contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + text + " below " + replies));
  }

  /** Files an issue of 《望潮报》. */
  public FilingResult file(String pressDate, String file, List<IndexedArticle> articles) {
    return file("望潮报", pressDate, file, articles);
  }

  /** Files an issue of any newspaper. */
  public FilingResult file(
      String newspaper, String pressDate, String file, List<IndexedArticle> articles) {
    IndexedReading reading =
        new IndexedReading(
            ArchiveFixture.reading(
                    ArchiveFixture.masthead(newspaper, pressDate),
                    articles.stream().map(IndexedArticle::article).toArray(Article[]::new))
                .reading(),
            articles.stream().map(IndexedArticle::index).toList());
    byte[] bytes = (file + pressDate).getBytes(StandardCharsets.UTF_8);
    return archive.file(archive.store(file, bytes), List.of(reading)).get(0);
  }

  /** An article with its keywords and summary. */
  public record IndexedArticle(Article article, ArticleIndex index) {}

  /** An article with these keywords, and its text as the summary. */
  public static IndexedArticle article(
      int page, String headline, String body, Keyword... keywords) {
    return new IndexedArticle(
        ArticleBuilder.article(headline, body).page(page).build(),
        new ArticleIndex(List.of(keywords), headline, List.of(body), Optional.empty()));
  }

  public static Keyword keyword(String text, Kind kind, double weight) {
    return new Keyword(text, kind, weight, List.of());
  }

  private static IndexedArticle elevatorArticle(String headline, String body) {
    return article(2, headline, body, keyword("电梯", Kind.TERM, 2));
  }

  private static List<IndexedArticle> olderIssue() {
    List<IndexedArticle> articles = new ArrayList<>();
    articles.add(
        article(
            1, "潮头园区点亮首条固态电池试验线", "潮头园区的首条固态电池试验线昨天点亮，年内将做出第一批样品。", keyword("固态电池", Kind.TERM, 3)));
    // The texts differ enough not to count as near-duplicates.
    articles.add(elevatorArticle("听涛一村的电梯装好了", "听涛一村的老楼装上了电梯，六楼的何阿婆下楼不再发愁。"));
    articles.add(elevatorArticle("商场电梯停运三日检修", "望潮广场的扶手电梯今起检修，顾客请走东门楼梯。"));
    articles.add(elevatorArticle("为轮椅留一部电梯", "图书馆门口新设无障碍电梯，坐轮椅的读者可直达阅览室。"));
    articles.add(elevatorArticle("电梯里的急救课", "消防站教居民被困轿厢时怎样报警，怎样安抚孩子。"));
    articles.add(elevatorArticle("谁来付电梯的电费", "三幢住户商量了半年，最后按楼层分摊费用。"));
    articles.add(elevatorArticle("观光电梯看日出", "灯塔山观光电梯清晨五点开门，摄影爱好者排起长队。"));
    articles.add(elevatorArticle("电梯工小周的一天", "他每天巡查四十台设备，背包里总装着润滑油和干粮。"));
    return articles;
  }

  private static List<IndexedArticle> newerIssue() {
    return List.of(
        article(
            1,
            "望潮湾海水淡化站试运行",
            "望潮湾海水淡化站开始试运行，每天可供两万户居民用水。",
            keyword("海水淡化", Kind.TERM, 3),
            keyword("望潮湾", Kind.PLACE, 1)),
        article(
            3,
            "灯会<夜场> & \"集市\"开张",
            "灯会<夜场>与集市同时开张，</b>摊位有三百个 & 还在增加。",
            keyword("灯会", Kind.TERM, 2),
            keyword("柯望舒", Kind.PERSON, 2)),
        article(
            4, "一条河的十年", "潮生河治理走过十年，河边的人记得每一次涨水与退水。".repeat(220), keyword("潮生河", Kind.PLACE, 2)));
  }

  @Override
  public void close() {
    search.close();
    database.close();
  }
}
