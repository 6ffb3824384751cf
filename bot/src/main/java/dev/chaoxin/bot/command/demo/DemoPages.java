package dev.chaoxin.bot.command.demo;

import dev.chaoxin.bot.Adapters;
import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.Service;
import dev.chaoxin.bot.web.WebPages;

/** The web pages of the demo. */
public final class DemoPages implements AutoCloseable {

  private final Adapters adapters;
  private final WebPages pages;

  private DemoPages(Adapters adapters, WebPages pages) {
    this.adapters = adapters;
    this.pages = pages;
  }

  /** Starts the web server on a free port of the loopback interface. */
  public static DemoPages open(Components components) {
    Adapters adapters = new Adapters(components);
    return new DemoPages(adapters, Service.open(components, adapters));
  }

  /** The URL of the first page. */
  public String address() {
    return "http://127.0.0.1:" + pages.port() + "/";
  }

  @Override
  public void close() {
    pages.close();
    adapters.close();
  }
}
