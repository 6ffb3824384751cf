package dev.chaoxin.digest.paper;

import java.util.List;

/**
 * One issue of a newspaper (一期报纸), or one page of it.
 *
 * @param masthead what the paper says of itself
 * @param articles in the order of the page
 * @param index the entries of its index box (导读), in order
 */
public record Issue(Masthead masthead, List<Article> articles, List<IndexEntry> index) {

  public Issue {
    articles = List.copyOf(articles);
    index = List.copyOf(index);
  }
}
