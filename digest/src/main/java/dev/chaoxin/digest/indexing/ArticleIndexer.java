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

/** Extracts keywords, summary and names of articles. Thread-safe. */
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

  /** An indexer without knowledge of a district; loads dictionaries, for about half a second. */
  public static ArticleIndexer open() {
    return open(District.UNKNOWN);
  }

  /** An indexer that knows the district of its articles. */
  public static ArticleIndexer open(District district) {
    CompletableFuture<Vocabulary> vocabulary =
        CompletableFuture.supplyAsync(() -> Vocabulary.open(district.placeFrequencies()));
    // HanLP loads a dictionary on first use, which must not happen in several threads
    Segmenter.warmUp();
    ArticleIndexer indexer = new ArticleIndexer(vocabulary.join(), district.lexicon());
    indexer.index("潮信", "潮信开张。");
    return indexer;
  }

  /** Indexes an article of an issue. */
  public ArticleIndex index(Article article) {
    return index(article.headline().orElse(""), article.body());
  }

  /**
   * Indexes a text from elsewhere.
   *
   * @param headline may be blank
   * @param body paragraphs separated by line feeds
   */
  public ArticleIndex index(String headline, String body) {
    return index(analyzer.analyze(headline, body));
  }

  /** All persons and organisations an article mentions, whether keywords or not. */
  public NamedEntities names(String headline, String body) {
    return names(analyzer.analyze(headline, body));
  }

  ArticleIndex index(AnalyzedArticle article) {
    List<Keyword> keywords = extractor.extract(article);
    Summarizer.Summary summary = Summarizer.summarize(article, keywords);
    Optional<String> proposed =
        article.headline().isBlank()
            ? HeadlineProposer.propose(article, keywords)
            : Optional.empty();
    return new ArticleIndex(keywords, summary.line(), summary.sentences(), proposed);
  }

  static NamedEntities names(AnalyzedArticle article) {
    return new NamedEntities(List.copyOf(article.persons()), List.copyOf(article.organisations()));
  }

  AnalyzedArticle analyze(String headline, String body) {
    return analyzer.analyze(headline, body);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  List<Keyword> keywords(AnalyzedArticle article) {
    return extractor.extract(article);
  }

  List<KeywordCandidate> rankedCandidates(AnalyzedArticle article) {
    return extractor.rankedCandidates(article);
  }
}
