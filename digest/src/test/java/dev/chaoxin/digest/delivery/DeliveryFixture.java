package dev.chaoxin.digest.delivery;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.subscriptions.Channel;
import dev.chaoxin.subscriptions.ConfirmationResult;
import dev.chaoxin.subscriptions.DigestPreferences;
import dev.chaoxin.subscriptions.LinkingResult;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** An archive, subscriptions and delivery services on one database, with a clock that is set. */
final class DeliveryFixture implements AutoCloseable {

  static final LocalDate DAY = LocalDate.of(2025, 3, 11);

  /** 07:30 in Wangchao, the default digest time. */
  static final Instant MORNING = Instant.parse("2025-03-10T23:30:00Z");

  final Database database;
  final SettableClock clock = new SettableClock(MORNING);
  final Archive archive;
  final Subscriptions subscriptions;

  DeliveryFixture(Database database) {
    this.database = database;
    try {
      this.archive = new Archive(database, Files.createTempDirectory("originals"), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.subscriptions = new Subscriptions(database, clock);
  }

  void choose(long reader, DigestPreferences preferences) {
    subscriptions.setPreferences(reader, preferences);
  }

  /** Files an issue of 望潮报 with these headlines. */
  void fileIssue(LocalDate pressDate, String... headlines) {
    fileIssue(
        pressDate,
        Arrays.stream(headlines)
            .map(
                headline ->
                    ArticleBuilder.article(1)
                        .headline(headline)
                        .paragraphs(headline + "。")
                        .archived())
            .map(archived -> archived.article())
            .toList());
  }

  void fileIssue(LocalDate pressDate, List<Article> articles) {
    Masthead none = Masthead.NONE;
    Masthead masthead =
        new Masthead(
            Optional.of("望潮报"),
            Optional.of(pressDate),
            none.weekday(),
            none.lunar(),
            none.issueNumber(),
            none.pages(),
            none.organiser(),
            none.publisher(),
            none.hotline(),
            none.email(),
            none.weather());
    String file = "wangchao-" + pressDate + "-" + articles.hashCode() + ".txt";
    archive.file(
        archive.store(file, file.getBytes(StandardCharsets.UTF_8)),
        new IssueReading(file, new Issue(masthead, articles, List.of()), List.of(), List.of()),
        articles.stream()
            .map(
                article -> new ArticleIndex(List.of(), article.body(), List.of(), Optional.empty()))
            .toList());
  }

  /** Enters a reader with a chat and topics; returns the reader's id. */
  long reader(long chat, String... topics) {
    long id = subscriptions.register(chat(chat), Locale.forLanguageTag("zh-Hans")).id();
    for (String topic : topics) {
      subscriptions.follow(id, topic);
    }
    return id;
  }

  /** Links a mailbox and confirms it. */
  void linkMailbox(long reader, String address) {
    LinkingResult.CodeIssued issued =
        (LinkingResult.CodeIssued) subscriptions.link(reader, address);
    if (!(subscriptions.confirm(reader, issued.code()) instanceof ConfirmationResult.Confirmed)) {
      throw new AssertionError("not confirmed: " + address);
    }
  }

  DeliveryService service(Messenger... messengers) {
    return new DeliveryService(database, archive, subscriptions, List.of(messengers), clock);
  }

  static Channel.TelegramChat chat(long id) {
    return new Channel.TelegramChat(id, OptionalInt.empty());
  }

  @Override
  public void close() {
    database.close();
  }
}
