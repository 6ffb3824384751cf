package dev.chaoxin.bot.web;

import dev.chaoxin.bot.links.LinkSigner;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriptions;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages, open to visitors. */
public final class WebPages implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebPages.class);
  private static final long MAX_REQUEST_BYTES = 16_384;

  private final Javalin server;
  private final Archive archive;

  private WebPages(
      Archive archive,
      ArchivePages room,
      SearchPages search,
      UnsubscribePage mail,
      PreferencesPage settings) {
    this.archive = archive;
    this.server = Javalin.create(WebPages::configure);
    server
        .before(SecurityHeaders::add)
        .get("/", room::front)
        .get("/search", search::search)
        .get("/issue/{id}", room::issue)
        .get("/a/{id}", room::article)
        .before("/u/*", SecurityHeaders::addForPersonalPage)
        .get("/u/{token}", mail::show)
        .post("/u/{token}", mail::unsubscribe)
        .before("/s/*", SecurityHeaders::addForPersonalPage)
        .get("/s/{token}", settings::show)
        .post("/s/{token}", settings::change)
        .get("/healthz", this::health)
        .get("/style.css", StyleSheet::serve)
        .get("/icon.svg", StyleSheet::serveIcon)
        .get("/robots.txt", WebPages::robots)
        .error(HttpStatus.NOT_FOUND, WebPages::notFound)
        .exception(Exception.class, WebPages::broken);
  }

  /**
   * Opens the pages.
   *
   * @param host a name or address of this machine
   * @param port 1 to 65535, or 0 for any free one
   * @return the open pages, or why they cannot be opened
   */
  public static WebStart start(
      String host,
      int port,
      Archive archive,
      ArticleSearch search,
      Subscriptions desk,
      LinkSigner signer) {
    WebPages pages =
        new WebPages(
            archive,
            new ArchivePages(archive, search),
            new SearchPages(search),
            new UnsubscribePage(desk, signer),
            new PreferencesPage(desk, signer));
    try {
      pages.server.start(host, port);
      return new WebStart.Started(pages);
    } catch (JavalinBindException taken) {
      pages.server.stop();
      return new WebStart.Failed(
          "the web pages cannot listen on "
              + host
              + ":"
              + port
              + ": set CHAOXIN_HTTP to an address of this machine and a port that is free");
    }
  }

  /** The port they listen on. */
  public int port() {
    return server.port();
  }

  private static void configure(JavalinConfig config) {
    config.showJavalinBanner = false;
    config.startupWatcherEnabled = false;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.http.generateEtags = true;
    config.http.prefer405over404 = true;
  }

  private void health(Context visit) {
    boolean alive = alive();
    visit
        .status(alive ? 200 : 503)
        .contentType("text/plain; charset=utf-8")
        .result(alive ? "ok\n" : "the database does not answer\n");
  }

  private boolean alive() {
    try {
      archive.newestPressDate();
      return true;
    } catch (RuntimeException databaseGone) {
      return false;
    }
  }

  private static void robots(Context visit) {
    visit
        .contentType("text/plain; charset=utf-8")
        .result("User-agent: *\nDisallow: /u/\nDisallow: /s/\n");
  }

  private static void notFound(Context visit) {
    // A page that says itself what is missing stays as it is.
    if (!PageRenderer.isRendered(visit)) {
      Messages words = RequestParameters.words(visit);
      PageLayout shell = PageLayout.personal(words, words.say("missing.title"));
      PageRenderer.renderNotice(visit, 404, shell, words.say("missing"));
    }
  }

  private static void broken(Exception bug, Context visit) {
    LOG.error("a page broke: {} {}", visit.method(), visit.matchedPath(), bug);
    Messages words = RequestParameters.words(visit);
    PageLayout shell = PageLayout.personal(words, words.say("broken.title"));
    PageRenderer.renderNotice(visit, 500, shell, words.say("broken"));
  }

  @Override
  public void close() {
    server.stop();
  }
}
