package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.names.NamedEntities;
import dev.chaoxin.digest.indexing.words.Lexicon;
import dev.chaoxin.digest.indexing.words.Segmenter;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.WordLists;
import dev.chaoxin.digest.paper.Article;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The indexer: reads an article and writes its card. Safe for use by many threads. */
public final class ArticleIndexer {

  private final ArticleAnalyzer analyzer;
  private final KeywordExtractor extractor;
  private final Vocabulary vocabulary;

  private ArticleIndexer(Vocabulary vocabulary, DistrictLexicon names) {
    this.vocabulary = vocabulary;
    Set<String> words = new HashSet<>(WordLists.read("press-words.txt"));
    words.addAll(names.words());
    Lexicon lexicon = new Lexicon(words);
    analyzer = new ArticleAnalyzer(vocabulary, lexicon);
    extractor = new KeywordExtractor(vocabulary, lexicon, names);
  }

  /** An indexer of articles from anywhere; loads the dictionaries, which takes about a second. */
  public static ArticleIndexer open() {
    return open(District.UNKNOWN);
  }

  /** An indexer that knows the district its articles come from. */
  public static ArticleIndexer open(District district) {
    CompletableFuture<Vocabulary> vocabulary =
        CompletableFuture.supplyAsync(() -> Vocabulary.open(district.placeFrequencies()));
    // HanLP reads a dictionary at its first use: here, by one thread, before there are many
    Segmenter.warmUp();
    ArticleIndexer indexer = new ArticleIndexer(vocabulary.join(), district.lexicon());
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
    return index(analyzer.analyze(headline, body));
  }

  /** Everybody and everything an article names, chosen as a keyword or not. */
  public NamedEntities names(String headline, String body) {
    return names(analyzer.analyze(headline, body));
  }

  ArticleIndex index(AnalyzedArticle reading) {
    List<Keyword> keywords = extractor.extract(reading);
    Summarizer.Summary choice = Summarizer.summarize(reading, keywords);
    Optional<String> proposed =
        reading.headline().isBlank()
            ? HeadlineProposer.propose(reading, keywords)
            : Optional.empty();
    return new ArticleIndex(keywords, choice.line(), choice.summary(), proposed);
  }

  static NamedEntities names(AnalyzedArticle reading) {
    return new NamedEntities(List.copyOf(reading.persons()), List.copyOf(reading.organisations()));
  }

  AnalyzedArticle analyze(String headline, String body) {
    return analyzer.analyze(headline, body);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  List<Keyword> keywords(AnalyzedArticle reading) {
    return extractor.extract(reading);
  }

  List<KeywordCandidate> rankedCandidates(AnalyzedArticle reading) {
    return extractor.rankedCandidates(reading);
  }
}
