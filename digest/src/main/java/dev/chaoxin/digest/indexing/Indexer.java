package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.paper.Article;
import java.util.List;
import java.util.Optional;

/** The indexer: reads an article and writes its card. Safe for use by many threads. */
public final class Indexer {

  private final Reader reader;
  private final KeywordExtractor extractor;
  private final Summarizer summarizer = new Summarizer();

  private Indexer(DocumentFrequencies frequencies, Lexicon lexicon) {
    reader = new Reader(frequencies, lexicon);
    extractor = new KeywordExtractor(frequencies, lexicon);
  }

  /** Loads the dictionaries, once; takes about a second. */
  public static Indexer open() {
    Indexer indexer =
        new Indexer(DocumentFrequencies.open(), new Lexicon(Words.read("press-words.txt")));
    // HanLP reads a dictionary at its first use: here, by one thread, before there are many
    indexer.index("潮信", "潮信开张。");
    return indexer;
  }

  /** The card of an article as it was read. */
  public ArticleIndex index(Article article) {
    return index(article.headline().orElse(""), article.body());
  }

  /**
   * The card of a text that did not come from a page.
   *
   * @param headline may be blank
   * @param body paragraphs separated by line feeds
   */
  public ArticleIndex index(String headline, String body) {
    CloseReading reading = reader.read(headline, body);
    List<Keyword> keywords = extractor.extract(reading);
    List<String> line = summarizer.summarize(reading, keywords, 1);
    List<String> summary = summarizer.summarize(reading, keywords, 2);
    return new ArticleIndex(keywords, line.isEmpty() ? "" : line.get(0), summary, Optional.empty());
  }

  CloseReading read(String headline, String body) {
    return reader.read(headline, body);
  }

  List<Candidate> ranked(CloseReading reading) {
    return extractor.ranked(reading);
  }
}
