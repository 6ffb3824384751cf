package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.Arrays;
import java.util.List;

/** Compares what the search counts with what a plain scan over the texts counts. */
final class LiteralRecall {

  private final List<String> words;
  private final String[] wanted;
  private final long[] expected;

  /**
   * Gets ready.
   *
   * @param words single words, without operators
   */
  LiteralRecall(List<String> words) {
    this.words = List.copyOf(words);
    this.wanted = words.stream().map(LiteralRecall::letters).toArray(String[]::new);
    this.expected = new long[wanted.length];
  }

  /** Looks for every word in the article, letter by letter. */
  void scan(ArchivedArticle article) {
    StringBuilder text = new StringBuilder();
    ArticleDocument.headings(article).forEach(line -> text.append(letters(line)).append('\n'));
    text.append(letters(String.join(" ", article.article().byline()))).append('\n');
    article.article().dateline().ifPresent(line -> text.append(letters(line)).append('\n'));
    text.append(letters(article.article().body()));
    String all = text.toString();
    for (int i = 0; i < wanted.length; i++) {
      expected[i] += all.contains(wanted[i]) ? 1 : 0;
    }
  }

  String compare(ArticleSearch search) {
    long missed = 0;
    long extra = 0;
    for (int i = 0; i < wanted.length; i++) {
      SearchResult answer = search.search(SearchRequest.best(words.get(i), 1));
      long found = answer.relaxed() ? 0 : answer.total();
      missed += Math.max(0, expected[i] - found);
      extra += Math.max(0, found - expected[i]);
    }
    return "%d literal matches of %d words by a plain scan: %d missed, %d extra"
        .formatted(Arrays.stream(expected).sum(), words.size(), missed, extra);
  }

  private static String letters(String text) {
    return Folding.fold(text).replaceAll("[\\s·]+", "");
  }
}
