package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.search.query.SearchHint;
import java.util.List;

/**
 * What the archive answers.
 *
 * @param total how many articles match, those that tell a story again included
 * @param hits those asked for, in order, each story once
 * @param suggestions words that do occur, nearest first, when nothing matches as it was typed
 * @param relaxed whether nothing matches as it was typed, and the hits are what comes nearest
 * @param hints what of the question could not be understood
 */
public record SearchResult(
    long total, List<Hit> hits, List<String> suggestions, boolean relaxed, List<SearchHint> hints) {

  public SearchResult {
    hits = List.copyOf(hits);
    suggestions = List.copyOf(suggestions);
    hints = List.copyOf(hints);
  }

  /** An answer to the question as it was typed. */
  public SearchResult(long total, List<Hit> hits, List<String> suggestions) {
    this(total, hits, suggestions, false, List.of());
  }

  /**
   * One article found.
   *
   * @param article the article
   * @param snippet the sentence that matches best
   * @param score comparable within one answer
   * @param retold the numbers of the articles that match too and tell the same story
   */
  public record Hit(ArchivedArticle article, Snippet snippet, double score, List<Long> duplicates) {

    public Hit {
      duplicates = List.copyOf(duplicates);
    }

    /** A story told once. */
    public Hit(ArchivedArticle article, Snippet snippet, double score) {
      this(article, snippet, score, List.of());
    }
  }

  /**
   * A sentence with the matched words marked.
   *
   * @param text the sentence
   * @param marks the matched stretches, ascending and apart
   */
  public record Snippet(String text, List<Highlight> highlights) {
    public Snippet {
      highlights = List.copyOf(highlights);
    }
  }

  /**
   * A matched stretch.
   *
   * @param start offset of its first character
   * @param end offset after its last character
   */
  public record Highlight(int start, int end) {}
}
