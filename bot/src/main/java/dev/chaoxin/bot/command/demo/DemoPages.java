package dev.chaoxin.bot.command.demo;

import dev.chaoxin.bot.Adapters;
import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.Service;
import dev.chaoxin.bot.web.WebPages;

/** The web pages of a rehearsal. */
public final class DemoPages implements AutoCloseable {

  private final Adapters edges;
  private final WebPages pages;

  private DemoPages(Adapters edges, WebPages pages) {
    this.edges = edges;
    this.pages = pages;
  }

  /** Opens them on a free port of this machine. */
  public static DemoPages open(Components house) {
    Adapters edges = new Adapters(house);
    return new DemoPages(edges, Service.open(house, edges));
  }

  /** Where a browser finds them. */
  public String address() {
    return "http://127.0.0.1:" + pages.port() + "/";
  }

  @Override
  public void close() {
    pages.close();
    edges.close();
  }
}
