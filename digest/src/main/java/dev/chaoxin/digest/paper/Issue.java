package dev.chaoxin.digest.paper;

import java.util.List;

/**
 * One issue of a newspaper (一期报纸), or a single page of it.
 *
 * @param masthead the masthead, with empty fields where the page prints nothing
 * @param articles in page order
 * @param index the entries of its index box (导读), in page order
 */
public record Issue(Masthead masthead, List<Article> articles, List<IndexEntry> index) {

  public Issue {
    articles = List.copyOf(articles);
    index = List.copyOf(index);
  }
}
