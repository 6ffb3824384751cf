package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.paper.Article;
import java.util.List;
import java.util.Optional;

/** The indexer: reads an article and writes its card. Safe for use by many threads. */
public final class Indexer {

  private final Reader reader;
  private final KeywordExtractor extractor;
  private final Summarizer summarizer = new Summarizer();
  private final HeadlineProposer proposer = new HeadlineProposer();

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
    return card(reader.read(headline, body));
  }

  /** Everybody and everything an article names, chosen as a keyword or not. */
  public Names names(String headline, String body) {
    return names(reader.read(headline, body));
  }

  ArticleIndex card(CloseReading reading) {
    List<Keyword> keywords = extractor.extract(reading);
    Summarizer.Choice choice = summarizer.choose(reading, keywords);
    Optional<String> proposed =
        reading.headline().isBlank() ? proposer.propose(reading, keywords) : Optional.empty();
    return new ArticleIndex(keywords, choice.line(), choice.summary(), proposed);
  }

  static Names names(CloseReading reading) {
    return new Names(List.copyOf(reading.persons()), List.copyOf(reading.organisations()));
  }

  CloseReading read(String headline, String body) {
    return reader.read(headline, body);
  }

  List<Keyword> keywords(CloseReading reading) {
    return extractor.extract(reading);
  }

  List<Candidate> ranked(CloseReading reading) {
    return extractor.ranked(reading);
  }
}
