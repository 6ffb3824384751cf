package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.paper.Article;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The indexer: reads an article and writes its card. Safe for use by many threads. */
public final class Indexer {

  private final Reader reader;
  private final KeywordExtractor extractor;
  private final Vocabulary vocabulary;

  private Indexer(Vocabulary vocabulary, DistrictLexicon names) {
    this.vocabulary = vocabulary;
    Set<String> words = new HashSet<>(Words.read("press-words.txt"));
    words.addAll(names.words());
    Lexicon lexicon = new Lexicon(words);
    reader = new Reader(vocabulary, lexicon);
    extractor = new KeywordExtractor(vocabulary, lexicon, names);
  }

  /** An indexer of articles from anywhere; loads the dictionaries, which takes about a second. */
  public static Indexer open() {
    return open(District.UNKNOWN);
  }

  /** An indexer that knows the district its articles come from. */
  public static Indexer open(District district) {
    CompletableFuture<Vocabulary> vocabulary =
        CompletableFuture.supplyAsync(() -> Vocabulary.open(district.usage()));
    // HanLP reads a dictionary at its first use: here, by one thread, before there are many
    Segmenter.warmUp();
    Indexer indexer = new Indexer(vocabulary.join(), district.lexicon());
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
    Summarizer.Choice choice = Summarizer.choose(reading, keywords);
    Optional<String> proposed =
        reading.headline().isBlank()
            ? HeadlineProposer.propose(reading, keywords)
            : Optional.empty();
    return new ArticleIndex(keywords, choice.line(), choice.summary(), proposed);
  }

  static Names names(CloseReading reading) {
    return new Names(List.copyOf(reading.persons()), List.copyOf(reading.organisations()));
  }

  CloseReading read(String headline, String body) {
    return reader.read(headline, body);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  List<Keyword> keywords(CloseReading reading) {
    return extractor.extract(reading);
  }

  List<Candidate> ranked(CloseReading reading) {
    return extractor.ranked(reading);
  }
}
