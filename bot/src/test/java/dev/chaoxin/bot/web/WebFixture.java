package dev.chaoxin.bot.web;

import dev.chaoxin.bot.links.LinkSigner;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.IndexedReading;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The pages over a real archive, and somebody who visits them. */
final class WebFixture implements AutoCloseable {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-18T00:00:00Z"), ZoneOffset.UTC);

  final Database database = EachDatabase.Fresh.h2();
  final LinkSigner signer = new LinkSigner(new byte[] {7, 7, 7});
  final Subscriptions desk = new Subscriptions(database, CLOCK);
  final Archive archive;
  final ArticleSearch search;
  final WebPages pages;
  private final HttpClient visitor =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  WebFixture(Path folder) {
    archive = new Archive(database, folder.resolve("originals"), CLOCK);
    search = ArticleSearch.open(folder.resolve("index"), archive);
    pages = ((WebStart.Started) start(0)).pages();
  }

  WebStart start(int port) {
    return WebPages.start("127.0.0.1", port, archive, search, desk, signer);
  }

  /** Files an issue and tells the number of its first article. */
  long file(IndexedReading reading) {
    byte[] bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    long issue = archive.file(archive.store("page.txt", bytes), List.of(reading)).get(0).issueId();
    search.catchUp();
    return archive.articlesIn(issue).get(0).id();
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(request(path, headers).GET().build());
  }

  HttpResponse<String> post(String path, String contentType, String body) throws Exception {
    return send(
        request(path, "Content-Type", contentType).POST(BodyPublishers.ofString(body)).build());
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages.port() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return visitor.send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    pages.close();
    search.close();
    database.close();
  }
}
