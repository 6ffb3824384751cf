package dev.chaoxin.bot.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The links between the pages of a list.
 *
 * @param newer URL of the previous page; empty on the first
 * @param older URL of the next page; empty on the last
 */
public record PagerLinks(String newer, String older) {

  /**
   * The links of one page.
   *
   * @param address URL of the list, up to the page number
   * @param page from 1
   * @param more whether there is a next page
   */
  static PagerLinks of(String address, int page, boolean more) {
    return new PagerLinks(page > 1 ? address + (page - 1) : "", more ? address + (page + 1) : "");
  }

  /** Encodes a query parameter. */
  public static String encode(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
