package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.search.query.SearchHint;
import java.util.List;

/**
 * The result of a search.
 *
 * @param total the number of matching articles, near duplicates included
 * @param hits the page asked for, in order, near duplicates grouped under the first of them
 * @param suggestions if the query as typed matches nothing: words that occur, closest first
 * @param relaxed whether the query as typed matches nothing and the hits are those of a relaxed
 *     query
 * @param hints what of the query could not be understood
 */
public record SearchResult(
    long total, List<Hit> hits, List<String> suggestions, boolean relaxed, List<SearchHint> hints) {

  public SearchResult {
    hits = List.copyOf(hits);
    suggestions = List.copyOf(suggestions);
    hints = List.copyOf(hints);
  }

  /** The result of a query that matches as typed. */
  public SearchResult(long total, List<Hit> hits, List<String> suggestions) {
    this(total, hits, suggestions, false, List.of());
  }

  /**
   * An article found.
   *
   * @param snippet the sentence that matches best
   * @param score comparable within one result
   * @param duplicates the ids of the near duplicates that match too
   */
  public record Hit(ArchivedArticle article, Snippet snippet, double score, List<Long> duplicates) {

    public Hit {
      duplicates = List.copyOf(duplicates);
    }

    /** A hit without near duplicates. */
    public Hit(ArchivedArticle article, Snippet snippet, double score) {
      this(article, snippet, score, List.of());
    }
  }

  /**
   * A sentence with the matched words highlighted.
   *
   * @param highlights ascending, not overlapping
   */
  public record Snippet(String text, List<Highlight> highlights) {
    public Snippet {
      highlights = List.copyOf(highlights);
    }
  }

  /**
   * A matched range of the text.
   *
   * @param start offset of its first character
   * @param end offset after its last character
   */
  public record Highlight(int start, int end) {}
}
