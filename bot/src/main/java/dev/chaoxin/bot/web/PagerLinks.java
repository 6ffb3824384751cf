package dev.chaoxin.bot.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Leads from one page of a list to the next.
 *
 * @param newer address of the page before; empty on the first
 * @param older address of the page behind; empty on the last
 */
public record PagerLinks(String newer, String older) {

  /**
   * For a list in pages.
   *
   * @param address of the list, up to the number of its page
   * @param page from 1
   * @param more whether another page follows
   */
  static PagerLinks of(String address, int page, boolean more) {
    return new PagerLinks(page > 1 ? address + (page - 1) : "", more ? address + (page + 1) : "");
  }

  /** As part of an address. */
  public static String encode(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
