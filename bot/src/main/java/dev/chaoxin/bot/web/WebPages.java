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

/** The web server with all pages. */
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
   * Starts the server.
   *
   * @param host a name or address of this host
   * @param port 1 to 65535, or 0 for any free one
   * @return the running server, or why it cannot start
   */
  public static WebStart start(
      String host,
      int port,
      Archive archive,
      ArticleSearch search,
      Subscriptions subscriptions,
      LinkSigner signer) {
    WebPages pages =
        new WebPages(
            archive,
            new ArchivePages(archive, search),
            new SearchPages(search),
            new UnsubscribePage(subscriptions, signer),
            new PreferencesPage(subscriptions, signer));
    try {
      pages.server.start(host, port);
      return new WebStart.Started(pages);
    } catch (JavalinBindException e) {
      pages.server.stop();
      return new WebStart.Failed(
          "the web pages cannot listen on "
              + host
              + ":"
              + port
              + ": set CHAOXIN_HTTP to an address of this machine and a port that is free");
    }
  }

  /** The port the server listens on. */
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

  private void health(Context context) {
    boolean alive = alive();
    context
        .status(alive ? 200 : 503)
        .contentType("text/plain; charset=utf-8")
        .result(alive ? "ok\n" : "the database does not answer\n");
  }

  private boolean alive() {
    try {
      archive.newestPressDate();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static void robots(Context context) {
    context
        .contentType("text/plain; charset=utf-8")
        .result("User-agent: *\nDisallow: /u/\nDisallow: /s/\n");
  }

  private static void notFound(Context context) {
    // A page that has already said what is missing stays as it is.
    if (!PageRenderer.isRendered(context)) {
      Messages messages = RequestParameters.messages(context);
      PageLayout layout = PageLayout.personal(messages, messages.say("missing.title"));
      PageRenderer.renderNotice(context, 404, layout, messages.say("missing"));
    }
  }

  private static void broken(Exception e, Context context) {
    LOG.error("unhandled exception in {} {}", context.method(), context.matchedPath(), e);
    Messages messages = RequestParameters.messages(context);
    PageLayout layout = PageLayout.personal(messages, messages.say("broken.title"));
    PageRenderer.renderNotice(context, 500, layout, messages.say("broken"));
  }

  @Override
  public void close() {
    server.stop();
  }
}
